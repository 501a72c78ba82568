package dk.portvagt.demo;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Writes the minutes of the held meetings except the newest: its draft waits for visitors of the demo. */
class MinutesPlayer {

    private static final String DRAFT = "UserTask_EditMinutes";
    private static final String APPROVAL = "UserTask_ApproveMinutes";

    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final FormAnswers answers;

    MinutesPlayer(TaskService tasks, TaskPlayer taskPlayer, EngineRest engine, FormAnswers answers) {
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.answers = answers;
    }

    void writeUp(Portfolio.Municipality municipality) throws InterruptedException {
        List<Task> drafts = open(DRAFT, municipality);
        complete(drafts.subList(0, Math.max(0, drafts.size() - 1)), municipality);
        complete(open(APPROVAL, municipality), municipality);
    }

    private void complete(List<Task> open, Portfolio.Municipality municipality) throws InterruptedException {
        for (Task task : open) {
            taskPlayer.complete(task, municipality, () -> answers.with(task, Map.of()));
        }
        engine.await();
    }

    /** Lists the open tasks, oldest first. */
    private List<Task> open(String element, Portfolio.Municipality municipality) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey(element)
                .tenantIdIn(municipality.code())
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .filter(taskPlayer::isOurs)
                .toList();
    }
}
