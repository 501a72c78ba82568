package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;

import dk.portvagt.minutes.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the draft again that the chair wants otherwise, with a deadline from today. */
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
