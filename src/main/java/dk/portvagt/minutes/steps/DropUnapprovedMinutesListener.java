package dk.portvagt.minutes.steps;

import dk.portvagt.minutes.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Drops unapproved minutes when their process ends, so that the next version can begin. */
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
