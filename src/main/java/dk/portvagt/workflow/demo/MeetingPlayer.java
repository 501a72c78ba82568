package dk.portvagt.workflow.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Holds the steering group's meetings of one municipality, from calling to the chair's confirmation. */
class MeetingPlayer {

    private static final String PROCESS = "steering-meeting";
    private static final String DECISION = "portvagt.steeringDecision";

    private final ProcessStarter processes;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskPlayer taskPlayer;
    private final EngineRest engine;
    private final FormAnswers answers;

    MeetingPlayer(
            ProcessStarter processes,
            RuntimeService runtime,
            TaskService tasks,
            TaskPlayer taskPlayer,
            EngineRest engine,
            FormAnswers answers) {
        this.processes = processes;
        this.runtime = runtime;
        this.tasks = tasks;
        this.taskPlayer = taskPlayer;
        this.engine = engine;
        this.answers = answers;
    }

    /** @return whether something waits for a decision of the municipality's steering group */
    boolean isNeeded(Portfolio.Municipality municipality) {
        return runtime.createExecutionQuery()
                        .tenantIdIn(municipality.code())
                        .messageEventSubscriptionName(DECISION)
                        .count()
                > 0;
    }

    /**
     * Holds a meeting, or brings one to its end that was open when the demo was stopped.
     *
     * @param decisions what is decided about the item that a task puts before the steering group, where it is not the
     *     usual answer
     */
    void hold(Portfolio.Municipality municipality, Function<Task, Map<String, Object>> decisions)
            throws InterruptedException {
        if (openTasks(municipality).isEmpty()) {
            call(municipality, Map.of("meetingDate", "{today}", "meetingPlace", "Mødelokale 1, rådhuset"));
        }
        for (List<Task> open = openTasks(municipality); !open.isEmpty(); open = openTasks(municipality)) {
            for (Task task : open) {
                taskPlayer.complete(task, municipality, answers.with(task, decisions.apply(task)));
            }
            engine.await();
        }
    }

    /** @return whether a meeting of the municipality is called and not yet closed */
    boolean isCalled(Portfolio.Municipality municipality) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .tenantIdIn(municipality.code())
                        .count()
                > 0;
    }

    /** Calls a meeting and leaves its agenda to the secretariat. */
    void call(Portfolio.Municipality municipality, Map<String, Object> startForm) throws InterruptedException {
        processes.start(PROCESS, municipality.person("secretariat"), answers.of(startForm));
        engine.await();
    }

    private List<Task> openTasks(Portfolio.Municipality municipality) {
        return tasks.createTaskQuery()
                .processDefinitionKey(PROCESS)
                .tenantIdIn(municipality.code())
                .initializeFormKeys()
                .list();
    }
}
