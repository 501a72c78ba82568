package dk.portvagt.documents;

import org.jspecify.annotations.Nullable;

/** Lists the kinds of documents (R11–R13); each has a template of its own. */
public enum DocumentKind {
    AGENDA("agenda", "Dagsorden"),
    MINUTES("minutes", "Referat"),
    DECISION_PAPER("decision-paper", "Beslutningsoplæg"),
    BUSINESS_CASE("business-case", "Business case"),
    ANALYSIS_REPORT("analysis-report", "Analyserapport"),
    COMPARISON("comparison", "Sammenligning"),
    /** Submitted by a person and kept as it is, so it has no template. */
    EVIDENCE(null, "Dokumentation");

    private final @Nullable String template;
    private final String danishName;

    DocumentKind(@Nullable String template, String danishName) {
        this.template = template;
        this.danishName = danishName;
    }

    /** Returns the Danish name. */
    public String danishName() {
        return danishName;
    }

    @Nullable
    String template() {
        return template;
    }
}
