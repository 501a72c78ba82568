package dk.portvagt.decision.steps;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import java.util.List;

/** Who is told of a decision, beside the people of its case. */
final class Audience {

    private static final String SECRETARIAT = "secretariat";
    private static final String CONSULTANTS = "digital-consultant";
    private static final String CONTROLLERS = "budget-controller";
    private static final String MANAGER = "digitalisation-manager";
    private static final String PMO = "pmo";

    private Audience() {}

    static List<String> groups(DecisionSubject subject) {
        return switch (subject) {
            case G1, G2, G3, G4, G5, WITHDRAWAL -> List.of(SECRETARIAT, CONSULTANTS);
            case EXTRA_FUNDING, DROP -> List.of(SECRETARIAT, CONSULTANTS, CONTROLLERS);
            case BUDGET_YEAR, BUDGET_CHANGE, BUDGET_FOLLOW_UP, CARRY_OVER -> List.of(SECRETARIAT, CONTROLLERS);
            // A project's plan is the PMO's to carry out; who asked for staff is told by the process that asked.
            case BASELINE -> List.of(SECRETARIAT, PMO);
            case RESOURCES, CORRECTION, OTHER -> List.of(SECRETARIAT);
            case INTERVENTION -> List.of(SECRETARIAT, MANAGER);
        };
    }

    /** Whether all who have worked on the case are told: it has come to an end that they did not see coming. */
    static boolean everybody(DecisionOutcome outcome) {
        return switch (outcome) {
            case WITHDRAWN, DROPPED, STOPPED -> true;
            case APPROVED, APPROVED_WITH_CONDITIONS, REWORK, DEFERRED, REJECTED, NOTED -> false;
        };
    }
}
