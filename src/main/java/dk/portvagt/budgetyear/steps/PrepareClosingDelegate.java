package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR_CLOSED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes the year's remaining money, so that the budget controller can propose the carry-over. */
@Component
class PrepareClosingDelegate implements JavaDelegate {

    private final ShownClosing closing;

    PrepareClosingDelegate(ShownClosing closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(closing.values(execution.getTenantId(), execution));
        YEAR_CLOSED.on(execution).set(false);
    }
}
