package dk.portvagt.procedure.steps;

import static dk.portvagt.decision.steps.DecisionVariables.STEERING_OUTCOME;

import dk.portvagt.engine.steps.ShownDeadline;
import dk.portvagt.procedure.ProcedureDeadlines;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Submits an urgent case to the chair, with a short deadline. */
@Component
class PlanUrgentDecisionDelegate implements JavaDelegate {

    private final ProcedureDeadlines deadlines;
    private final UrgentNotices notices;
    private final Clock clock;

    PlanUrgentDecisionDelegate(ProcedureDeadlines deadlines, UrgentNotices notices, Clock clock) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // Without an outcome the case goes to a meeting; an outcome of an earlier round does not count.
        STEERING_OUTCOME.on(execution).set(null);
        ShownDeadline.set(execution, deadlines.ofUrgentDecision(), clock);
        notices.tell(execution, UrgentNotices.CHAIR, "asked", "din afgørelse er nødvendig");
    }
}
