package dk.portvagt.procedure.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the chair of an urgent case. */
@Component
class RemindChairDelegate implements JavaDelegate {

    private final UrgentNotices notices;

    RemindChairDelegate(UrgentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(execution, UrgentNotices.CHAIR, "reminder", "din afgørelse mangler");
    }
}
