package dk.portvagt.absence.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the tasks that the stand-in has not done back to a person who is there again. */
@Component
class GiveBackTasksDelegate implements JavaDelegate {

    private final PersonsTasks tasks;

    GiveBackTasksDelegate(PersonsTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.giveBack(
                execution.getTenantId(),
                AbsenceVariables.ABSENT_PERSON.from(execution).get());
    }
}
