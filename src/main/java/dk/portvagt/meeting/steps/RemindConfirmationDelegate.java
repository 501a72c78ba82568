package dk.portvagt.meeting.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the chair, or the stand-in, that the meeting's decisions wait. */
@Component
class RemindConfirmationDelegate implements JavaDelegate {

    private final ConfirmationNotices notices;

    RemindConfirmationDelegate(ConfirmationNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.toConfirmer(execution, "reminder", "din bekræftelse mangler");
    }
}
