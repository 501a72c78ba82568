package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.OperationVariables.CONTRACT_REMINDER_DATE;
import static dk.portvagt.landscape.steps.OperationVariables.REVIEW_DUE_DATE;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.landscape.OperationPlan;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the dates on which the operation phase itself calls for action. */
@Component
class PlanOperationDelegate implements JavaDelegate {

    /** A timer needs a date; this one is beyond the life of any solution. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final OperationPlan plan;
    private final Clock clock;

    PlanOperationDelegate(OperationPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        REVIEW_DUE_DATE.on(execution).set(TimerDates.of(plan.nextReview(number), clock.getZone()));
        CONTRACT_REMINDER_DATE
                .on(execution)
                .set(TimerDates.of(plan.contractReminder(number).orElse(NEVER), clock.getZone()));
    }
}
