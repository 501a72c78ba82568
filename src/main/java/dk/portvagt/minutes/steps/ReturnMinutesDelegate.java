package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;

import dk.portvagt.minutes.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reopens a draft that the chair returned, with a deadline counted from today. */
@Component
class ReturnMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final MinutesDeadlines deadlines;

    ReturnMinutesDelegate(Minutes minutes, MinutesDeadlines deadlines) {
        this.minutes = minutes;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.sendBack(MINUTES_ID.from(execution).get());
        deadlines.ofDraft(execution);
    }
}
