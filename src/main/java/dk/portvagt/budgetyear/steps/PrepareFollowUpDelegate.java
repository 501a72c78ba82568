package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.FIGURES_ON;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FIGURES_TAKEN;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FORECAST_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.calendar.DanishDates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Computes the year's figures, so that the budget controller can add the expectations for the rest of it. */
@Component
class PrepareFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;

    PrepareFollowUpDelegate(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FollowUp today = followUps.today(
                execution.getTenantId(), YEAR.from(execution).get().intValue());
        FORECAST_ROWS
                .on(execution)
                .set(FollowUpRows.toAnswer(today, FORECAST_ROWS.from(execution).getOrNull()));
        FIGURES_ON.on(execution).set(today.asOf().toString());
        FIGURES_TAKEN.on(execution).set(DanishDates.of(today.asOf()));
    }
}
