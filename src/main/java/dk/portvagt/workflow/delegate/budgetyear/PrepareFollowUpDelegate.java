package dk.portvagt.workflow.delegate.budgetyear;

import static dk.portvagt.workflow.variable.BudgetVariables.FORECAST_ROWS;
import static dk.portvagt.workflow.variable.BudgetVariables.YEAR;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.FollowUps;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes up how the year stands, for the budget controller to say what is expected of the rest of it. */
@Component
class PrepareFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;
    private final BudgetYears years;

    PrepareFollowUpDelegate(FollowUps followUps, BudgetYears years) {
        this.followUps = followUps;
        this.years = years;
    }

    /** @throws ProcessEngineException when the year is not in use: the start is undone and the person reads why */
    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        if (!years.inUse(execution.getTenantId()).contains(year)) {
            throw new ProcessEngineException("Budgetåret " + year + " er ikke åbnet, eller det er lukket.");
        }
        FORECAST_ROWS
                .on(execution)
                .set(FollowUpRows.toAnswer(
                        followUps.today(execution.getTenantId(), year),
                        FORECAST_ROWS.from(execution).getOrNull()));
    }
}
