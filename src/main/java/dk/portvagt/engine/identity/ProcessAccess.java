package dk.portvagt.engine.identity;

import static dk.portvagt.engine.identity.PortvagtGroup.BUDGET_CONTROLLER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITALISATION_MANAGER;
import static dk.portvagt.engine.identity.PortvagtGroup.DIGITAL_CONSULTANT;
import static dk.portvagt.engine.identity.PortvagtGroup.IT_ARCHITECT;
import static dk.portvagt.engine.identity.PortvagtGroup.OPERATIONS;
import static dk.portvagt.engine.identity.PortvagtGroup.PMO;
import static dk.portvagt.engine.identity.PortvagtGroup.REQUESTER;
import static dk.portvagt.engine.identity.PortvagtGroup.SECRETARIAT;
import static dk.portvagt.engine.identity.PortvagtGroup.STEERING_CHAIR;
import static dk.portvagt.engine.identity.PortvagtGroup.STEERING_GROUP;
import static dk.portvagt.engine.identity.PortvagtGroup.SYSTEM_OWNER;

import java.util.List;

/**
 * Lists the groups that start a process and the groups that see its diagram.
 *
 * @param process key of the process definition
 * @param starters the groups that may start it
 * @param readers the groups that work in it; starters read it as well
 */
record ProcessAccess(String process, List<PortvagtGroup> starters, List<PortvagtGroup> readers) {

    static List<ProcessAccess> all() {
        return List.of(
                // Every group works in the process, and anyone can get the task to meet a gate's condition.
                new ProcessAccess("it-acquisition", List.of(REQUESTER), PortvagtGroup.caseWorkers()),
                new ProcessAccess("gate-review", List.of(), PortvagtGroup.caseWorkers()),
                new ProcessAccess("condition-follow-up", List.of(), PortvagtGroup.caseWorkers()),
                new ProcessAccess(
                        "written-procedure",
                        List.of(),
                        List.of(STEERING_GROUP, STEERING_CHAIR, SECRETARIAT, DIGITALISATION_MANAGER)),
                new ProcessAccess(
                        "idea-phase", List.of(), List.of(REQUESTER, SECRETARIAT, IT_ARCHITECT, DIGITAL_CONSULTANT)),
                new ProcessAccess(
                        "requirements-phase",
                        List.of(),
                        List.of(REQUESTER, IT_ARCHITECT, OPERATIONS, DIGITAL_CONSULTANT)),
                new ProcessAccess(
                        "implementation-phase",
                        List.of(),
                        List.of(REQUESTER, DIGITAL_CONSULTANT, OPERATIONS, BUDGET_CONTROLLER)),
                new ProcessAccess("operation-phase", List.of(), List.of(SYSTEM_OWNER)),
                new ProcessAccess("solution-confirmation", List.of(), List.of(SYSTEM_OWNER)),
                new ProcessAccess("contract-watch", List.of(), List.of(SYSTEM_OWNER, DIGITALISATION_MANAGER)),
                new ProcessAccess(
                        "phase-out",
                        List.of(),
                        List.of(SYSTEM_OWNER, SECRETARIAT, OPERATIONS, DIGITAL_CONSULTANT, IT_ARCHITECT)),
                new ProcessAccess("absence", PortvagtGroup.caseWorkers(), List.of()),
                new ProcessAccess("departure", List.of(), List.of(SECRETARIAT, DIGITALISATION_MANAGER)),
                new ProcessAccess("municipality-setup", List.of(DIGITALISATION_MANAGER), List.of()),
                new ProcessAccess("office-register", List.of(SECRETARIAT, DIGITALISATION_MANAGER), List.of()),
                new ProcessAccess(
                        "owner-change", List.of(SECRETARIAT, DIGITALISATION_MANAGER, SYSTEM_OWNER), List.of()),
                new ProcessAccess("meeting-calendar", List.of(SECRETARIAT), List.of()),
                new ProcessAccess("planned-meeting", List.of(), List.of(SECRETARIAT)),
                new ProcessAccess("steering-meeting", List.of(SECRETARIAT), List.of(STEERING_GROUP, STEERING_CHAIR)),
                new ProcessAccess("meeting-agenda", List.of(), List.of(SECRETARIAT)),
                new ProcessAccess("item-decision", List.of(), List.of(SECRETARIAT, STEERING_GROUP, STEERING_CHAIR)),
                new ProcessAccess(
                        "decision-confirmation",
                        List.of(),
                        List.of(STEERING_CHAIR, STEERING_GROUP, DIGITALISATION_MANAGER)),
                new ProcessAccess("meeting-minutes", List.of(SECRETARIAT), List.of(STEERING_GROUP, STEERING_CHAIR)),
                new ProcessAccess("procurement-thresholds", List.of(SECRETARIAT), List.of()),
                new ProcessAccess("resource-capacity", List.of(SECRETARIAT, PMO, DIGITALISATION_MANAGER), List.of()),
                new ProcessAccess(
                        "resource-allocation",
                        List.of(DIGITAL_CONSULTANT, IT_ARCHITECT, SECRETARIAT, PMO, DIGITALISATION_MANAGER),
                        List.of(STEERING_GROUP, STEERING_CHAIR)),
                new ProcessAccess(
                        "project-follow-up",
                        List.of(PMO, SECRETARIAT),
                        List.of(DIGITALISATION_MANAGER, STEERING_GROUP, STEERING_CHAIR)),
                new ProcessAccess("project-red-light", List.of(), List.of(PMO, SECRETARIAT, DIGITALISATION_MANAGER)),
                new ProcessAccess("project-change", List.of(PMO, SECRETARIAT), List.of()),
                new ProcessAccess("budget-year", List.of(BUDGET_CONTROLLER), List.of()),
                new ProcessAccess("budget-change", List.of(), List.of(BUDGET_CONTROLLER, SECRETARIAT)),
                new ProcessAccess("budget-follow-up", List.of(BUDGET_CONTROLLER), List.of()),
                new ProcessAccess(
                        "blanket-approval",
                        List.of(SECRETARIAT, BUDGET_CONTROLLER, DIGITAL_CONSULTANT, DIGITALISATION_MANAGER),
                        List.of(STEERING_GROUP, STEERING_CHAIR)),
                new ProcessAccess(
                        "existing-solutions",
                        List.of(SECRETARIAT),
                        List.of(STEERING_GROUP, STEERING_CHAIR, BUDGET_CONTROLLER)),
                new ProcessAccess("blanket-purchase", List.of(REQUESTER, SYSTEM_OWNER), List.of(BUDGET_CONTROLLER)),
                new ProcessAccess("invoice-registration", List.of(BUDGET_CONTROLLER), List.of()),
                new ProcessAccess("invoice-correction", List.of(BUDGET_CONTROLLER), List.of(DIGITALISATION_MANAGER)),
                new ProcessAccess("operation-commitment", List.of(BUDGET_CONTROLLER), List.of()),
                new ProcessAccess("year-closing", List.of(), List.of(BUDGET_CONTROLLER, SECRETARIAT)),
                new ProcessAccess(
                        "intervention",
                        List.of(DIGITALISATION_MANAGER, IT_ARCHITECT, OPERATIONS),
                        List.of(REQUESTER, DIGITAL_CONSULTANT, SYSTEM_OWNER)),
                new ProcessAccess(
                        "joint-assessment",
                        List.of(SECRETARIAT, DIGITAL_CONSULTANT, DIGITALISATION_MANAGER),
                        List.of()),
                new ProcessAccess(
                        "joint-profile", List.of(), List.of(SECRETARIAT, DIGITALISATION_MANAGER, SYSTEM_OWNER)),
                new ProcessAccess(
                        "case-withdrawal", List.of(REQUESTER, DIGITALISATION_MANAGER, BUDGET_CONTROLLER), List.of()));
    }
}
