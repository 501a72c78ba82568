package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.Topic.choice;
import static dk.portvagt.gate.steps.Topic.text;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.documents.Section;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Writes the findings of the phases before a gate (R12), as far as they exist at the gate. */
final class AnalysisReportText {

    private static final Topic[] TOPICS = {
        Topic.of(
                "Behov og forretning",
                text("Behov", CaseVariables.NEED),
                text("Nytte for forretningen", CaseVariables.BUSINESS_POTENTIAL),
                text("Arbejdsgange, der ændres", AnalysisVariables.PROCESS_CHANGES),
                text("Strategi", AnalysisVariables.STRATEGIC_FIT)),
        Topic.of(
                "Genbrug",
                choice("Findes der en løsning i forvejen", AnalysisVariables.EXISTING_SOLUTIONS, ChoiceNames.EXISTING),
                text("Undersøgt", AnalysisVariables.REUSE_FINDINGS)),
        Topic.of("Marked", text("Markedsafdækning", AnalysisVariables.MARKET_SOUNDING)),
        Topic.of(
                "Omgivende systemer",
                text("Systemer", CaseVariables.SURROUNDING_SYSTEMS),
                text("Krav til integrationerne", AnalysisVariables.INTEGRATION_REQUIREMENTS),
                text("Lokale forhold", AnalysisVariables.LOCAL_CONDITIONS)),
        Topic.of(
                "Krav",
                text("Løsningen skal kunne", AnalysisVariables.REQUIREMENTS),
                text("Arbejdsgange, den skal støtte", AnalysisVariables.PROCESS_REQUIREMENTS),
                text("Brugere", AnalysisVariables.USER_GROUPS),
                text("Tilgængelighed", AnalysisVariables.ACCESSIBILITY_NEEDS),
                text("Journalisering og arkivering", AnalysisVariables.ARCHIVING_NEEDS)),
        Topic.of(
                "Teknik og sikkerhed",
                text("Afklaret", AnalysisVariables.TECHNICAL_FINDINGS),
                text("Dialog med drift og leverandører", AnalysisVariables.VENDOR_DIALOGUE),
                text("Sikkerhedskrav", AnalysisVariables.SECURITY_REQUIREMENTS)),
        Topic.of(
                "Drift",
                choice("Driftsform", AnalysisVariables.OPERATIONS_MODEL, ChoiceNames.OPERATIONS),
                text("Krav til drift, overvågning og backup", AnalysisVariables.OPERATIONS_REQUIREMENTS),
                text("Støtte fra driften", AnalysisVariables.SUPPORT_NEEDS)),
        Topic.of(
                "Databeskyttelse",
                text("Personoplysninger og hjemmel", AnalysisVariables.DATA_PROTECTION),
                choice("Konsekvensanalyse (DPIA) nødvendig", AnalysisVariables.DPIA_REQUIRED, ChoiceNames.YES_NO),
                text("Konsekvensanalysens resultat og tiltag", AnalysisVariables.DPIA_MEASURES),
                choice("Databehandleraftale nødvendig", AnalysisVariables.PROCESSOR_AGREEMENT, ChoiceNames.YES_NO)),
        Topic.of(
                "Risiko",
                choice("Samlet risiko", CaseVariables.RISK_LEVEL, ChoiceNames.RISK),
                text("De største risici", AnalysisVariables.TOP_RISKS)),
        Topic.of(
                "Anskaffelse",
                choice("Alene eller sammen", CaseVariables.SHARED_SOLUTION, ChoiceNames.SHARED),
                choice("Udbudsform", CaseVariables.PROCUREMENT_ROUTE, ChoiceNames.ROUTE),
                text("Strategi for udbuddet", AnalysisVariables.PROCUREMENT_STRATEGY),
                text("Tildelingskriterier", AnalysisVariables.AWARD_CRITERIA)),
        Topic.of("Videre afklaring", text("Plan", AnalysisVariables.CLARIFICATION_PLAN)),
    };

    private AnalysisReportText() {}

    static List<Section> sections(VariableScope scope) {
        return Topic.sections(scope, TOPICS);
    }

    /** Returns the names of the variables that the sections are written from. */
    static String[] variables() {
        return Arrays.stream(TOPICS)
                .flatMap(topic -> topic.entries().stream())
                .map(entry -> entry.variable().getName())
                .toArray(String[]::new);
    }

    static List<Section> sections(Topic.Given given) {
        return Topic.sections(given, TOPICS);
    }
}
