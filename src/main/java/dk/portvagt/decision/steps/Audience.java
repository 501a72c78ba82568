package dk.portvagt.decision.steps;

import static dk.portvagt.engine.identity.PortvagtGroup.BUDGET_CONTROLLER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITALISATION_MANAGER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITAL_CONSULTANT;
import static dk.portvagt.engine.identity.PortvagtGroup.PMO;
import static dk.portvagt.engine.identity.PortvagtGroup.SECRETARIAT;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;

/** Determines the recipients of a decision's notice, besides the people of its case. */
final class Audience {

    private Audience() {}

    static List<PortvagtGroup> groups(DecisionSubject subject) {
        return switch (subject) {
            case G1, G2, G3, G4, G5, WITHDRAWAL -> List.of(SECRETARIAT, DIGITAL_CONSULTANT);
            case EXTRA_FUNDING, CONTRACT_CHANGE, DROP -> List.of(SECRETARIAT, DIGITAL_CONSULTANT, BUDGET_CONTROLLER);
            case BUDGET_YEAR, BUDGET_CHANGE, BUDGET_FOLLOW_UP, CARRY_OVER, BLANKET_APPROVAL, EXISTING_SOLUTIONS ->
                List.of(SECRETARIAT, BUDGET_CONTROLLER);
            // A project's plan is the PMO's to carry out; who asked for staff is told by the process that asked.
            case BASELINE -> List.of(SECRETARIAT, PMO);
            case RESOURCES, CORRECTION, OTHER -> List.of(SECRETARIAT);
            case INTERVENTION -> List.of(SECRETARIAT, DIGITALISATION_MANAGER);
        };
    }

    /** Tells whether everybody who has worked on the case is told, because it ended unexpectedly for them. */
    static boolean everybody(DecisionOutcome outcome) {
        return switch (outcome) {
            case WITHDRAWN, DROPPED, STOPPED -> true;
            case APPROVED, APPROVED_WITH_CONDITIONS, REWORK, DEFERRED, REJECTED, NOTED -> false;
        };
    }
}
