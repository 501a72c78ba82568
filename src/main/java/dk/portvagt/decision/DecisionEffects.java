package dk.portvagt.decision;

import org.springframework.util.StringUtils;

/** Says in Danish what a decision on a subject leads to, for those who take it and for those who are told. */
public final class DecisionEffects {

    private static final String AT_AN_END =
            "Sagen er slut. Åbne opgaver er fjernet, og reserverede penge går tilbage til puljen.";

    private DecisionEffects() {}

    /**
     * Tells what the decision leads to; empty where the subject alone does not say it, as for an item of the
     * secretariat's own.
     *
     * @param live whether the case's solution is in operation: such a case is phased out, not stopped
     */
    public static String of(DecisionSubject subject, DecisionOutcome outcome, boolean live) {
        return switch (outcome) {
            case APPROVED, APPROVED_WITH_CONDITIONS -> afterApproval(subject);
            case REWORK -> afterRework(subject);
            case DEFERRED -> "Punktet kommer på dagsordenen igen ved et senere møde.";
            case REJECTED -> afterRejection(subject);
            case WITHDRAWN, DROPPED -> AT_AN_END;
            case STOPPED -> live ? "Løsningen skal udfases; systemejeren lægger planen." : AT_AN_END;
            case NOTED -> "";
        };
    }

    /** Names a decision by its effect: {@code Godkendt: sagen standses}; by its outcome alone where it has none. */
    public static String named(DecisionOutcome outcome, String effect) {
        String said = effect.strip().replaceFirst("\\.$", "");
        return outcome.danishName() + (said.isEmpty() ? "" : ": " + StringUtils.uncapitalize(said));
    }

    private static String afterApproval(DecisionSubject subject) {
        return switch (subject) {
            case G1 -> "Når pengene er på plads, begynder kravspecifikationen.";
            case G2 -> "Når pengene er på plads, begynder implementeringen.";
            case G3 -> "Løsningen kan tages i brug.";
            case G4 -> "Når pengene er på plads, begynder udfasningen.";
            case G5 -> "Løsningen er udfaset, og resten af pengene går tilbage til puljen.";
            case EXTRA_FUNDING -> "Når pengene er på plads, fortsætter sagen.";
            case CONTRACT_CHANGE -> "Når pengene er på plads, gælder kontraktens nye vilkår.";
            case BUDGET_YEAR, BUDGET_CHANGE, CARRY_OVER -> "Beløbene bogføres i puljen.";
            case BUDGET_FOLLOW_UP -> "Opfølgningen og dens prognose ligger fast.";
            case RESOURCES -> "Timerne allokeres.";
            case BASELINE -> "Det, der er foreslået for projektet, gælder fra nu.";
            case EXISTING_SOLUTIONS -> "Driften disponeres i de budgetår, der er åbnet.";
            case BLANKET_APPROVAL -> "Når pengene er sat af, kan der bestilles på rammen.";
            case CORRECTION -> "Beslutningen rettes i protokollen. Der flyttes ingen penge.";
            case INTERVENTION, OTHER, WITHDRAWAL, DROP -> "";
        };
    }

    private static String afterRework(DecisionSubject subject) {
        return switch (subject) {
            case BUDGET_CHANGE -> "Der bogføres intet. Den, der vil have ændringen, foreslår den på ny.";
            case CONTRACT_CHANGE -> "Kontrakten ændres ikke; systemejeren tager stilling igen.";
            case EXISTING_SOLUTIONS -> "Der disponeres intet. Ret beløbene i filen med løsninger, og indlæs den igen.";
            case CORRECTION -> "Beslutningen bliver stående. Sekretariatet kan skrive et nyt punkt.";
            case INTERVENTION, OTHER -> "";
            case G1,
                    G2,
                    G3,
                    G4,
                    G5,
                    EXTRA_FUNDING,
                    BUDGET_YEAR,
                    BUDGET_FOLLOW_UP,
                    CARRY_OVER,
                    RESOURCES,
                    BASELINE,
                    BLANKET_APPROVAL,
                    WITHDRAWAL,
                    DROP -> "De ansvarlige får en opgave i Tasklist med det, der skal rettes.";
        };
    }

    private static String afterRejection(DecisionSubject subject) {
        return switch (subject) {
            case G1, G2, G3 -> "Sagen er slut, og reserverede penge går tilbage til puljen.";
            case G4 -> "Løsningen bliver i drift.";
            case G5 -> "Løsningen bliver i udfasning, til det, der mangler, er på plads.";
            case EXTRA_FUNDING -> "Sagen får ikke flere penge.";
            case CONTRACT_CHANGE -> "Kontrakten ændres ikke; systemejeren tager stilling igen.";
            case BUDGET_YEAR, BUDGET_CHANGE, CARRY_OVER -> "Der bogføres intet.";
            case BUDGET_FOLLOW_UP -> "Opfølgningen er ikke godkendt.";
            case RESOURCES -> "Timerne allokeres ikke.";
            case BASELINE -> "Det, der er foreslået for projektet, gælder ikke.";
            case EXISTING_SOLUTIONS -> "Der disponeres intet. Ret beløbene i filen med løsninger, og indlæs den igen.";
            case BLANKET_APPROVAL -> "Der kan ikke bestilles på rammen.";
            case CORRECTION -> "Beslutningen bliver stående, som den er.";
            case INTERVENTION, OTHER, WITHDRAWAL, DROP -> "";
        };
    }
}
