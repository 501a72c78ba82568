package dk.portvagt.intervention.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.variable.CardVariables;
import dk.portvagt.intervention.CasePause;
import dk.portvagt.intervention.CasePauses;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Marks the tasks of a paused case in Tasklist's list, with the day and the reason of the pause. */
@Component
class PauseMarks {

    /** Limits the mark to a few lines of a card; the form has the whole reason. */
    private static final int LONGEST = 200;

    private final TaskService tasks;
    private final CasePauses pauses;

    PauseMarks(TaskService tasks, CasePauses pauses) {
        this.tasks = tasks;
        this.pauses = pauses;
    }

    void set(String instanceId, CaseNumber number) {
        pauses.current(number)
                .map(PauseMarks::text)
                .ifPresent(text -> tasks.createTaskQuery()
                        .processInstanceId(instanceId)
                        .list()
                        .forEach(task ->
                                CardVariables.CARD_PAUSE.on(tasks, task.getId()).setLocal(text)));
    }

    void remove(String instanceId) {
        tasks.createTaskQuery()
                .processInstanceId(instanceId)
                .list()
                .forEach(
                        task -> CardVariables.CARD_PAUSE.on(tasks, task.getId()).removeLocal());
    }

    private static String text(CasePause pause) {
        String text = "siden %s: %s".formatted(DanishDates.of(pause.beganOn()), pause.reason());
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
