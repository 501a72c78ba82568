package dk.portvagt.web.tasklist;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.budgetyear.steps.BudgetVariables;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.meeting.steps.MeetingVariables;
import dk.portvagt.resource.steps.ResourceVariables;
import dk.portvagt.web.tasklist.TaskSubject.OfCase;
import dk.portvagt.web.tasklist.TaskSubject.OfMeeting;
import dk.portvagt.web.tasklist.TaskSubject.OfNoCase;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the subject of a task that the caller may see. */
@Component
class TaskSubjects {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final ActingPerson acting;

    TaskSubjects(TaskService tasks, RuntimeService processes, ActingPerson acting) {
        this.tasks = tasks;
        this.processes = processes;
        this.acting = acting;
    }

    /** Returns the subject; empty if there is no such task, or the caller may not see it. */
    Optional<TaskSubject> of(String taskId) {
        boolean seen = tasks.createTaskQuery().taskId(taskId).count() > 0;
        return seen ? Optional.of(acting.asNobody(() -> subject(taskId))) : Optional.empty();
    }

    private TaskSubject subject(String taskId) {
        return caseNumber(taskId)
                .<TaskSubject>map(OfCase::new)
                .or(() -> MeetingVariables.MEETING_ID.ifOwn(tasks, taskId).map(OfMeeting::new))
                .orElseGet(() -> new OfNoCase(
                        BudgetVariables.YEAR.from(tasks, taskId).getOptional().orElse(null)));
    }

    private Optional<CaseNumber> caseNumber(String taskId) {
        return CaseVariables.CASE_NUMBER
                .ifOwn(tasks, taskId)
                .or(() -> caseOfItemAtHand(taskId))
                .or(() -> ResourceVariables.TARGET_CASE_NUMBER.ifOwn(tasks, taskId))
                .or(() -> businessKey(taskId))
                .flatMap(CaseNumber::parse);
    }

    /** Returns the business key, by which alone some tasks know their case, such as those of a condition. */
    private Optional<String> businessKey(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getProcessInstanceId)
                .map(instance -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }

    /**
     * Returns the case of the current item of a meeting. Outside the items the last case is still set, but not the
     * item's id.
     */
    private Optional<String> caseOfItemAtHand(String taskId) {
        return MeetingVariables.ITEM_ID
                .ifOwn(tasks, taskId)
                .flatMap(item -> MeetingVariables.ITEM_CASE_NUMBER.ifOwn(tasks, taskId));
    }
}
