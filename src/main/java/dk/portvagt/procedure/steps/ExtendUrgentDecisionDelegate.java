package dk.portvagt.procedure.steps;

import static dk.portvagt.engine.variable.DeadlineVariables.EXTENSION_REASON;
import static dk.portvagt.engine.variable.DeadlineVariables.NEW_DEADLINE;

import dk.portvagt.engine.steps.ShownDeadline;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.procedure.ProcedureDeadlines;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Extends the chair's deadline for an urgent case. */
@Component
class ExtendUrgentDecisionDelegate implements JavaDelegate {

    private final ProcedureDeadlines deadlines;
    private final UrgentNotices notices;
    private final Clock clock;

    ExtendUrgentDecisionDelegate(ProcedureDeadlines deadlines, UrgentNotices notices, Clock clock) {
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ShownDeadline.set(execution, deadlines.ofUrgentDecision(Dates.read(NEW_DEADLINE, execution)), clock);
        String reason = EXTENSION_REASON.from(execution).get();
        notices.tell(execution, UrgentNotices.CHAIR, "extended", "du har fået en ny frist (" + reason + ")");
    }
}
