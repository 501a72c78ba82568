package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.OperationVariables.REVIEW_DUE_DATE;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.TimerDates;
import dk.portvagt.landscape.OperationPlan;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the day on which the operation phase itself calls for action. */
@Component
class PlanOperationDelegate implements JavaDelegate {

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
    }
}
