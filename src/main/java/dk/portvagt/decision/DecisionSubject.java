package dk.portvagt.decision;

/** Lists the subjects of decisions. */
public enum DecisionSubject {
    G1("G1 Idégate"),
    G2("G2 Kravgate"),
    G3("G3 Idriftsættelsesgate"),
    G4("G4 Udfasningsgate"),
    G5("G5 Lukkegate"),
    EXTRA_FUNDING("Ekstra midler"),
    CONTRACT_CHANGE("Ændring af kontrakt"),
    BUDGET_YEAR("Budgetår"),
    BUDGET_CHANGE("Budgetændring"),
    BUDGET_FOLLOW_UP("Budgetopfølgning"),
    CARRY_OVER("Overførsel af uforbrugte midler"),
    WITHDRAWAL("Tilbagetrækning"),
    DROP("Opgivet: ingen midler"),
    RESOURCES("Ressourceallokering"),
    BASELINE("Strategisk projekt"),
    INTERVENTION("Indgreb"),
    BLANKET_APPROVAL("Rammegodkendelse"),
    EXISTING_SOLUTIONS("Løsninger i drift"),
    CORRECTION("Rettelse af tidligere beslutning"),
    OTHER("Øvrig sag");

    private final String danishName;

    DecisionSubject(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }
}
