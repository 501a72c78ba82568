package dk.portvagt.minutes.steps;

import static dk.portvagt.engine.variable.ActorVariables.COMPLETED_BY;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ACTION;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_EDITORS;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_REMARKS;

import dk.portvagt.minutes.Minutes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Saves the secretariat's texts, and submits them to the chair when they are finished. */
@Component
class SaveMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final MinutesDeadlines deadlines;

    SaveMinutesDelegate(Minutes minutes, MinutesDeadlines deadlines) {
        this.minutes = minutes;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long id = MINUTES_ID.from(execution).get();
        minutes.write(
                id,
                MinutesForm.texts(execution),
                MINUTES_REMARKS.from(execution).getOrDefault("").strip(),
                COMPLETED_BY.from(execution).get());
        MinutesForm.show(minutes.get(id), execution);
        MINUTES_EDITORS.on(execution).set(String.join(",", minutes.editors(id)));
        if ("submit".equals(MINUTES_ACTION.from(execution).getOrNull())) {
            minutes.submit(id);
            deadlines.ofApproval(execution);
        }
    }
}
