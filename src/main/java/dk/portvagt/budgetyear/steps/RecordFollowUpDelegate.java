package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.FOLLOW_UP_ID;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FOLLOW_UP_REMARKS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.FORECAST_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the follow-up as presented. */
@Component
class RecordFollowUpDelegate implements JavaDelegate {

    private final FollowUps followUps;
    private final Clock clock;

    RecordFollowUpDelegate(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        FOLLOW_UP_ID
                .on(execution)
                .set(followUps.record(
                        new FollowUp(
                                execution.getTenantId(),
                                YEAR.from(execution).get().intValue(),
                                LocalDate.now(clock),
                                FOLLOW_UP_REMARKS.from(execution).getOrNull(),
                                FollowUpRows.read(FORECAST_ROWS.from(execution).get())),
                        COMPLETED_BY.from(execution).get()));
    }
}
