package dk.portvagt.minutes.steps;

import dk.portvagt.minutes.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The process of minutes ends. When they were not approved, nobody goes on with them: the next may begin. */
@Component
class DropUnapprovedMinutesListener implements ExecutionListener {

    private final Minutes minutes;

    DropUnapprovedMinutesListener(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void notify(DelegateExecution execution) {
        MinutesVariables.MINUTES_ID.from(execution).getOptional().ifPresent(minutes::drop);
    }
}
