package dk.portvagt.demo;

import dk.portvagt.engine.identity.PortvagtGroup;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Holds the steering group's meetings of one municipality, from calling to the chair's confirmation. */
class MeetingPlayer {

    private static final String PROCESS = "steering-meeting";
    /** The processes of a meeting until its decisions have gone out; its minutes are written later. */
    private static final String[] MEETING = {
        PROCESS, "planned-meeting", "meeting-agenda", "item-decision", "decision-confirmation"
    };

    private static final String CALENDAR = "meeting-calendar";
    private static final String AGENDA = "UserTask_PrepareAgenda";
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

    /**
     * Checks for waiting cases.
     *
     * @return whether a case waits for a decision of the municipality's steering group
     */
    boolean isNeeded(Portfolio.Municipality municipality) {
        return runtime.createExecutionQuery()
                        .tenantIdIn(municipality.code())
                        .messageEventSubscriptionName(DECISION)
                        .count()
                > 0;
    }

    /**
     * Holds a meeting, or completes one that was open when the demo was stopped.
     *
     * @param decisions answers for the item of a task that differ from the usual ones
     */
    void hold(Portfolio.Municipality municipality, Function<Task, Map<String, Object>> decisions)
            throws InterruptedException {
        if (openTasks(municipality, MEETING).isEmpty()) {
            Map<String, Object> today = Map.of("meetingDate", "{today}", "meetingPlace", "Mødelokale 1, rådhuset");
            processes.start(PROCESS, municipality.person(PortvagtGroup.SECRETARIAT), answers.of(today));
            engine.await();
        }
        for (List<Task> open = ourTasks(municipality); !open.isEmpty(); open = ourTasks(municipality)) {
            for (Task task : open) {
                taskPlayer.complete(task, municipality, () -> answers.with(task, decisions.apply(task)));
            }
            engine.await();
        }
    }

    /**
     * Checks for planned meetings.
     *
     * @return whether the municipality has meetings ahead; a held one only waits for its minutes
     */
    boolean isPlanned(Portfolio.Municipality municipality) {
        return !openTasks(municipality, MEETING).isEmpty();
    }

    /** Plans the meetings of a year; the first begins at once, and its papers go out if the portfolio says so. */
    void plan(Portfolio.Municipality municipality) throws InterruptedException {
        if (openTasks(municipality, CALENDAR).isEmpty()) {
            processes.start(
                    CALENDAR, municipality.person(PortvagtGroup.SECRETARIAT), answers.of(municipality.calendar()));
        }
        for (Task task : openTasks(municipality, CALENDAR)) {
            taskPlayer.complete(task, municipality, () -> answers.with(task, Map.of()));
        }
        engine.await();
        sendPapers(municipality);
    }

    private void sendPapers(Portfolio.Municipality municipality) throws InterruptedException {
        if (municipality.papersSent()) {
            for (Task task : openTasks(municipality, MEETING)) {
                if (task.getTaskDefinitionKey().equals(AGENDA)) {
                    taskPlayer.complete(task, municipality, () -> answers.with(task, Map.of()));
                }
            }
            engine.await();
        }
    }

    /** Lists the tasks of meetings that nobody has taken. */
    private List<Task> ourTasks(Portfolio.Municipality municipality) {
        return openTasks(municipality, MEETING).stream()
                .filter(taskPlayer::isOurs)
                .toList();
    }

    private List<Task> openTasks(Portfolio.Municipality municipality, String... processes) {
        return tasks.createTaskQuery()
                .processDefinitionKeyIn(processes)
                .tenantIdIn(municipality.code())
                .initializeFormKeys()
                .list();
    }
}
