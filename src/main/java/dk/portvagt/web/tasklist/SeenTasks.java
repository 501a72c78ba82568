package dk.portvagt.web.tasklist;

import dk.portvagt.engine.identity.CurrentCaller;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Finds tasks with the eyes of the person who asks. */
@Component
class SeenTasks {

    private final TaskService tasks;
    private final CurrentCaller caller;

    SeenTasks(TaskService tasks, CurrentCaller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    /** @throws NotFoundException where there is no such task (any more), or the person does not see it */
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
