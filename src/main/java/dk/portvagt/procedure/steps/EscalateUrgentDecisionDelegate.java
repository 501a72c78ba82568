package dk.portvagt.procedure.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the digitalisation manager to step in, because the chair has not decided. */
@Component
class EscalateUrgentDecisionDelegate implements JavaDelegate {

    private final UrgentNotices notices;

    EscalateUrgentDecisionDelegate(UrgentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(execution, UrgentNotices.MANAGER, "escalation", "formanden har ikke afgjort den inden fristen");
    }
}
