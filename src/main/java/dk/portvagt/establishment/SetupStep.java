package dk.portvagt.establishment;

/** Lists the five things that a digitalisation manager establishes (R2), in the order in which they are shown. */
public enum SetupStep {
    STEERING_GROUP("IT-styregruppe", "med mandat, formand og medlemmer"),
    BUDGET("Centralt budget og pulje", "så IT-styregruppen har noget at råde over"),
    SECRETARIAT("Sekretariat", "der skriver dagsorden og referat"),
    RULES("Anskaffelsesproces", "med sagsspor, grænser og beslutningskompetence"),
    TEAM("Konsulenter og arkitekter", "der løfter sagerne");

    private final String danishName;
    private final String explanation;

    SetupStep(String danishName, String explanation) {
        this.danishName = danishName;
        this.explanation = explanation;
    }

    /** Returns the name for users. */
    public String danishName() {
        return danishName;
    }

    /** Returns what belongs to it, in Danish. */
    public String explanation() {
        return explanation;
    }
}
