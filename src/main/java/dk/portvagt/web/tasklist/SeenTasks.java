package dk.portvagt.web.tasklist;

import dk.portvagt.engine.identity.CurrentCaller;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Finds tasks with the caller's permissions. */
@Component
class SeenTasks {

    private final TaskService tasks;
    private final CurrentCaller caller;

    SeenTasks(TaskService tasks, CurrentCaller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    /**
     * Returns the task.
     *
     * @throws NotFoundException if there is no such task (any more), or the caller may not see it
     */
    SeenTask get(String taskId) {
        String person = caller.get().userId();
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(task -> new SeenTask(
                        task.getId(),
                        task.getProcessDefinitionId(),
                        task.getTaskDefinitionKey(),
                        person.equals(task.getAssignee()),
                        person))
                .orElseThrow(NotFoundException::new);
    }
}
