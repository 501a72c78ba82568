package dk.portvagt.budgetyear.steps;

import dk.portvagt.budget.Basis;
import dk.portvagt.decision.steps.DecisionVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Builds the basis of a booking on the budget from the process's latest decision. */
final class BudgetBasis {

    /** The engine makes the bookings of service tasks; the decision that they refer to names its authority. */
    private static final String ENGINE = "portvagt";

    private BudgetBasis() {}

    static Basis of(DelegateExecution execution, String step) {
        long decisionId = DecisionVariables.DECISION_ID.from(execution).get();
        String municipality = execution.getTenantId();
        return Basis.ofBudget(
                "%s:decision-%d:%s".formatted(municipality, decisionId, step), decisionId, municipality, ENGINE);
    }
}
