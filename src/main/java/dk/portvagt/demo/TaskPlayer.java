package dk.portvagt.demo;

import dk.portvagt.engine.ActingPerson;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/** Claims a task and submits its form, as the person it belongs to. */
class TaskPlayer {

    private final TaskService tasks;
    private final FormService forms;
    private final ActingPerson person;

    TaskPlayer(TaskService tasks, FormService forms, ActingPerson person) {
        this.tasks = tasks;
        this.forms = forms;
        this.person = person;
    }

    void complete(Task task, Portfolio.Municipality municipality, Map<String, Object> answers) {
        String userId = personOf(task, municipality);
        person.as(userId, () -> {
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), userId);
            }
            forms.submitTaskForm(task.getId(), answers);
        });
    }

    private String personOf(Task task, Portfolio.Municipality municipality) {
        if (task.getAssignee() != null) {
            return task.getAssignee();
        }
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .findFirst()
                .map(municipality::person)
                .orElseThrow(() -> new IllegalStateException("Nobody may complete the task " + task.getName()));
    }
}
