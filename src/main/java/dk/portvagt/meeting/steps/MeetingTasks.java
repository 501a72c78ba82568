package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds and completes the tasks of one meeting as the person at hand, as Tasklist does it: the task is taken and its
 * form submitted, so that the form's check and the separation of duties hold. A person finds only tasks that they may
 * work on.
 */
@Component
public class MeetingTasks {

    /** The engine answers people's queries only up to a limit; no agenda is as long. */
    private static final int MOST_ITEMS = 500;

    private final TaskService tasks;
    private final FormService forms;
    private final CurrentCaller caller;
    private final People people;

    MeetingTasks(TaskService tasks, FormService forms, CurrentCaller caller, People people) {
        this.tasks = tasks;
        this.forms = forms;
        this.caller = caller;
        this.people = people;
    }

    /** Names a task of a meeting. */
    public enum Step {
        AGENDA("UserTask_PrepareAgenda"),
        OPENING("UserTask_OpenMeeting"),
        ITEM("UserTask_DecideItem"),
        INFORMATION("UserTask_NoteInformation");

        private final String element;

        Step(String element) {
            this.element = element;
        }
    }

    /**
     * A task that is open now.
     *
     * @param takenBy user id of the person who has taken it; null for nobody
     */
    public record OpenTask(String id, @Nullable String takenBy) {}

    /** Finds the task of the meeting; empty when it is not open, or not for this person. */
    public Optional<OpenTask> find(long meetingId, Step step) {
        return open(meetingId, step).stream().findFirst().map(MeetingTasks::task);
    }

    /** Finds the open tasks in which items of the meeting are decided, by the id of the item. */
    public Map<Long, OpenTask> items(long meetingId) {
        Map<Long, OpenTask> items = new LinkedHashMap<>();
        open(meetingId, Step.ITEM)
                .forEach(open -> items.put(ITEM_ID.from(tasks, open.getId()).get(), task(open)));
        return items;
    }

    private List<Task> open(long meetingId, Step step) {
        return tasks.createTaskQuery()
                .processVariableValueEquals(MEETING_ID.getName(), meetingId)
                .taskDefinitionKey(step.element)
                .listPage(0, MOST_ITEMS);
    }

    private static OpenTask task(Task open) {
        return new OpenTask(open.getId(), open.getAssignee());
    }

    /** Reads these variables of the task, without empty ones. */
    public Map<String, Object> shown(OpenTask task, Collection<String> variables) {
        Map<String, Object> shown = new LinkedHashMap<>(tasks.getVariables(task.id(), variables));
        shown.values().removeIf(Objects::isNull);
        return shown;
    }

    /**
     * Takes the task and submits its form.
     *
     * @throws BadUserRequestException in Danish, when somebody else has taken the task, the form is not accepted, or
     *     the person may not do the task
     */
    @Transactional
    public void complete(OpenTask task, Map<String, Object> answers) {
        String person = caller.get().userId();
        if (task.takenBy() == null) {
            tasks.claim(task.id(), person);
        } else if (!task.takenBy().equals(person)) {
            throw new BadUserRequestException("Opgaven er taget af " + people.name(task.takenBy())
                    + " i Tasklist. Bed om, at den lægges tilbage, og prøv igen.");
        }
        forms.submitTaskForm(task.id(), answers);
    }

    /**
     * Completes the tasks in which items are decided, all of them or none.
     *
     * @throws BadUserRequestException in Danish, when one of them cannot be completed or its decision cannot be
     *     recorded; nothing is recorded then
     */
    @Transactional
    public void completeTogether(long meetingId, Map<Long, Map<String, Object>> answersOfItems) {
        Map<Long, OpenTask> open = items(meetingId);
        answersOfItems.forEach((item, answers) -> complete(
                Optional.ofNullable(open.get(item))
                        .orElseThrow(() -> new BadUserRequestException(
                                "Et af punkterne er afgjort i mellemtiden, eller det er ikke dig, der afgør det.")),
                answers));
        // What cannot be recorded is asked for again.
        Map<Long, OpenTask> left = items(meetingId);
        for (Long item : answersOfItems.keySet()) {
            Optional.ofNullable(left.get(item))
                    .flatMap(task -> ITEM_REFUSAL.from(tasks, task.id()).getOptional())
                    .ifPresent(reason -> {
                        throw new BadUserRequestException(reason);
                    });
        }
    }
}
