package dk.portvagt.documents;

/** The kinds of documents (R11–R13); each has a template of its own. */
public enum DocumentKind {
    AGENDA("agenda", "Dagsorden"),
    MINUTES("minutes", "Referat"),
    DECISION_PAPER("decision-paper", "Beslutningsoplæg"),
    BUSINESS_CASE("business-case", "Business case"),
    ANALYSIS_REPORT("analysis-report", "Analyserapport"),
    /** Handed in by a person; it is what it is and has no template. */
    EVIDENCE(null, "Dokumentation");

    private final String template;
    private final String danishName;

    DocumentKind(String template, String danishName) {
        this.template = template;
        this.danishName = danishName;
    }

    /** As people know it. */
    public String danishName() {
        return danishName;
    }

    String template() {
        return template;
    }
}
