package dk.portvagt.text;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.meeting.StandingItem;

/** What people call the things that decisions are made of. */
public final class DanishNames {

    private DanishNames() {}

    public static String of(DecisionSubject subject) {
        return switch (subject) {
            case G1 -> "G1 Idégate";
            case G2 -> "G2 Kravgate";
            case G3 -> "G3 Idriftsættelsesgate";
            case G4 -> "G4 Udfasningsgate";
            case G5 -> "G5 Lukkegate";
            case EXTRA_FUNDING -> "Ekstra midler";
            case BUDGET_YEAR -> "Budgetår";
            case BUDGET_CHANGE -> "Budgetændring";
            case BUDGET_FOLLOW_UP -> "Budgetopfølgning";
            case WITHDRAWAL -> "Tilbagetrækning";
            case DROP -> "Opgivet: ingen midler";
            case CARRY_OVER -> "Overførsel af uforbrugte midler";
            case RESOURCES -> "Ressourceallokering";
            case BASELINE -> "Strategisk projekt";
            case INTERVENTION -> "Indgreb";
            case CORRECTION -> "Rettelse af tidligere beslutning";
            case OTHER -> "Øvrig sag";
        };
    }

    public static String of(DecisionOutcome outcome) {
        return switch (outcome) {
            case APPROVED -> "Godkendt";
            case APPROVED_WITH_CONDITIONS -> "Godkendt med vilkår";
            case REWORK -> "Sendt tilbage";
            case DEFERRED -> "Udsat";
            case REJECTED -> "Afvist";
            case WITHDRAWN -> "Trukket tilbage";
            case DROPPED -> "Opgivet";
            case STOPPED -> "Standset";
            case NOTED -> "Taget til efterretning";
        };
    }

    public static String of(DecisionAuthority authority) {
        return switch (authority) {
            case STEERING_GROUP -> "IT-styregruppen";
            case WRITTEN_PROCEDURE -> "IT-styregruppen ved skriftlig høring";
            case CHAIR -> "Formanden";
            case MANAGER -> "Digitaliseringschefen";
            case COUNCIL -> "Kommunalbestyrelsen";
            case REQUESTER -> "Bestilleren";
            case BUDGET_CONTROLLER -> "Økonomikonsulenten";
        };
    }

    public static String of(StandingItem.Kind kind) {
        return switch (kind) {
            case CONDITIONS -> "Vilkår, der forfalder";
            case FAST_DECISIONS -> "Afgjort uden for møde siden sidst";
            case INTERVENTIONS -> "Indgreb";
            case PROJECTS -> "Strategiske projekter";
            case BUDGET -> "Budgetstatus";
            case RESOURCES -> "Ressourcer";
        };
    }

    public static String of(Phase phase) {
        return switch (phase) {
            case IDEA -> "Idéfasen";
            case REQUIREMENTS -> "Kravspecifikationen";
            case IMPLEMENTATION -> "Implementeringen";
            case OPERATION -> "Drift";
            case PHASE_OUT -> "Udfasningen";
        };
    }

    public static String of(InterventionKind kind) {
        return switch (kind) {
            case UPDATE -> "Krav om opdatering";
            case REWORK -> "Krav om omarbejdning";
            case PAUSE -> "Pause";
            case RESUME -> "Genoptagelse";
            case STOP -> "Standsning";
        };
    }

    /** How a case ended. */
    public static String of(CaseStatus status) {
        return switch (status) {
            case OPEN -> "i gang";
            case REJECTED -> "afvist";
            case DROPPED -> "opgivet";
            case WITHDRAWN -> "trukket tilbage";
            case RETIRED -> "udfaset";
            case STOPPED -> "standset";
        };
    }

    /** What the secretariat recommends, by the value of the form's choice. */
    public static String recommendation(String choice) {
        return switch (choice) {
            case "approve" -> "Godkendes";
            case "approveWithConditions" -> "Godkendes med vilkår";
            case "rework" -> "Sendes tilbage";
            case "reject" -> "Afvises";
            default -> throw new IllegalArgumentException("No recommendation is called " + choice);
        };
    }
}
