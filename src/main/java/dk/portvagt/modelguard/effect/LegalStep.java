package dk.portvagt.modelguard.effect;

/**
 * Lists the steps of the shipped models that a law demands, by the form or the table that makes them this step. A
 * renamed step stays the same step.
 */
enum LegalStep {
    DATA_PROTECTION(
            "formRef",
            "data-protection",
            "vurderingen af persondata, af behovet for en konsekvensanalyse (DPIA) og af databehandleraftalen",
            "GDPR art. 28 og 35"),
    ARCHIVE_DECISION(
            "formRef",
            "archive-decision",
            "arkivmyndighedens afgørelse om bevaring eller kassation, før data slettes",
            "Arkivloven"),
    DATA_DELETION(
            "formRef",
            "data-deletion",
            "afleveringen til arkivet og sletningen af data, også hos leverandøren",
            "Arkivloven; GDPR art. 5 og 17"),
    PROCUREMENT_ROUTE("decisionRef", "procurement-route", "valget af udbudsform efter tærskelværdierne", "Udbudsloven"),
    COUNCIL_DECISION(
            "formRef",
            "council-decision",
            "den politiske beslutning, når bevillingen ikke dækker",
            "Kommunestyrelsesloven § 40"),
    BUDGET_COUNCIL_DECISION(
            "formRef",
            "budget-council-decision",
            "kommunalbestyrelsens tillægsbevilling",
            "Kommunestyrelsesloven § 40");

    private final String attribute;
    private final String reference;
    private final String gives;
    private final String law;

    LegalStep(String attribute, String reference, String gives, String law) {
        this.attribute = attribute;
        this.reference = reference;
        this.gives = gives;
        this.law = law;
    }

    /** Returns Camunda's attribute that marks the step. */
    String attribute() {
        return attribute;
    }

    /** Returns the value of the attribute. */
    String reference() {
        return reference;
    }

    /** Returns the words for an analyst: what is lost, and which law demands it. */
    String loss() {
        return gives + " (" + law + ")";
    }
}
