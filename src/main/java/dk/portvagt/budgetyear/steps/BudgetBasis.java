package dk.portvagt.budgetyear.steps;

import dk.portvagt.budget.Basis;
import dk.portvagt.decision.steps.DecisionVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a booking on the budget rests on: the decision that the process has just been given. */
final class BudgetBasis {

    /** Bookings of service tasks are made by the engine; who decided is in the decision they name. */
    private static final String ENGINE = "portvagt";

    private BudgetBasis() {}

    static Basis of(DelegateExecution execution, String step) {
        long decisionId = DecisionVariables.DECISION_ID.from(execution).get();
        String municipality = execution.getTenantId();
        return Basis.ofBudget(
                "%s:decision-%d:%s".formatted(municipality, decisionId, step), decisionId, municipality, ENGINE);
    }
}
