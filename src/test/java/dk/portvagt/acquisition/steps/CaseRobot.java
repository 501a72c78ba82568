package dk.portvagt.acquisition.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.border.MunicipalOptions;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.form.FormRobot;
import dk.portvagt.form.FormSchema;
import dk.portvagt.form.FormSchemaReader;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.BeanFactory;

/**
 * Walks one case through the models as they are, and counts what it asks of people: it does every task that comes up,
 * as somebody who may, with a form filled in by {@link FormRobot}. A meeting is held when nothing else is left to do.
 *
 * <p>Everybody uses the time the task gives them. So the walk is as long as the critical path of the deadlines: of
 * tasks side by side the last one counts. Waiting for a meeting is not counted, because no model says how often one is
 * held.
 */
final class CaseRobot {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final String COLLEAGUE = "-b";
    private static final String DECISION = "UserTask_DecideItem";

    private final BeanFactory beans;
    private final Desk desk;
    private final String suffix;
    private final Map<String, ?> facts;

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> timesMet = new HashMap<>();
    /** The office day of the walk on which each open task is due, by id. */
    private final Map<String, Integer> due = new LinkedHashMap<>();

    private int day;

    /**
     * Creates a robot.
     *
     * @param facts answers that make a difference, by field; a list holds those of a form that is met several times
     */
    CaseRobot(BeanFactory beans, Desk desk, Map<String, ?> facts) {
        this.beans = beans;
        this.desk = desk;
        this.facts = facts;
        suffix = TestPeople.settle(beans, desk.municipality);
    }

    /**
     * A form that a person filled in.
     *
     * @param due office day of the walk on which it was handed in
     */
    record Step(String element, int fields, int filledIn, int due) {}

    /**
     * What a walk asked of people.
     *
     * @param days office days on the critical path
     */
    record Weight(ProcessInstance instance, List<Step> steps, int days) {

        int tasks() {
            return steps.size();
        }

        int fields() {
            return steps.stream().mapToInt(Step::fields).sum();
        }

        int filledIn() {
            return steps.stream().mapToInt(Step::filledIn).sum();
        }
    }

    /** Starts the process and goes on until it ends or the task is open. */
    Weight walks(String process, String startForm, String stop) {
        FormRobot.Filled start = FormRobot.fills(schema(startForm), lists(), choices("start"));
        ProcessInstance instance = new Engine(beans)
                .start(process, "requester" + suffix, "requester", desk.municipality, submitted(start));
        steps.add(new Step("StartForm " + startForm, start.fields(), start.filledIn(), 0));
        desk.runJobs();
        while (isRunning(instance)) {
            List<Task> open = open(instance);
            if (open.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(stop))) {
                break;
            }
            open.forEach(task -> due.computeIfAbsent(task.getId(), id -> day + days(task)));
            Optional<Task> next = open.stream().min(Comparator.comparing(task -> due.get(task.getId())));
            if (next.isPresent()) {
                complete(next.get());
            } else {
                meet();
            }
            desk.runJobs();
        }
        return new Weight(instance, List.copyOf(steps), day);
    }

    private void complete(Task task) {
        FormRobot.Filled filled = FormRobot.fills(
                schema(task.getCamundaFormRef().getKey()), variables(task), choices(task.getTaskDefinitionKey()));
        day = due.get(task.getId());
        steps.add(new Step(task.getTaskDefinitionKey(), filled.fields(), filled.filledIn(), day));
        if (task.getAssignee() != null) {
            complete(task, task.getAssignee(), "requester", filled);
            return;
        }
        String group = group(task);
        try {
            complete(task, group + suffix, group, filled);
        } catch (ProcessEngineException separationOfDuties) {
            tasks().setAssignee(task.getId(), null);
            complete(task, group + suffix + COLLEAGUE, group, filled);
        }
    }

    private void complete(Task task, String person, String group, FormRobot.Filled filled) {
        desk.completes(person, group, query -> query.taskId(task.getId()), submitted(filled));
    }

    /** Everything on the agenda is approved; of the meeting, the decision about the case is counted. */
    private void meet() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");
        int items = 0;
        for (Task item = decision(); item != null; item = decision()) {
            FormRobot.Filled filled = FormRobot.fills(
                    schema(item.getCamundaFormRef().getKey()), variables(item), Map.of("itemOutcome", "approved"));
            steps.add(new Step(DECISION, filled.fields(), filled.filledIn(), day));
            meeting.decides("approved");
            items++;
        }
        if (items == 0) {
            throw new AssertionError("Nothing to do and nothing to decide; so far: " + steps);
        }
        meeting.confirms().publishes();
    }

    private Task decision() {
        return desk.finds(
                "steering-group",
                query -> query.tenantIdIn(desk.municipality)
                        .taskDefinitionKey(DECISION)
                        .initializeFormKeys());
    }

    private List<Task> open(ProcessInstance instance) {
        HistoryService history = beans.getBean(HistoryService.class);
        return tasks().createTaskQuery().tenantIdIn(desk.municipality).initializeFormKeys().list().stream()
                .filter(task -> history.createHistoricProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getRootProcessInstanceId()
                        .equals(instance.getId()))
                .toList();
    }

    private boolean isRunning(ProcessInstance instance) {
        return beans.getBean(RuntimeService.class)
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0;
    }

    /** The office days that the task gives; none when it only has a day to be looked at again. */
    private int days(Task task) {
        return task.getDueDate() == null
                ? 0
                : beans.getBean(OfficeDays.class).between(date(task.getCreateTime()), date(task.getDueDate()));
    }

    private static LocalDate date(Date time) {
        return LocalDate.ofInstant(time.toInstant(), DENMARK);
    }

    private String group(Task task) {
        return tasks().getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody may do " + task.getTaskDefinitionKey()));
    }

    private Map<String, Object> choices(String element) {
        int met = timesMet.merge(element, 1, Integer::sum) - 1;
        Map<String, Object> choices = new HashMap<>();
        facts.forEach((field, value) -> choices.put(
                field, value instanceof List<?> inTurn ? inTurn.get(Math.min(met, inTurn.size() - 1)) : value));
        return choices;
    }

    private Map<String, Object> variables(Task task) {
        Map<String, Object> plain = lists();
        tasks().getVariables(task.getId()).forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    /** The lists of the municipality, as the border puts them into every form. */
    private Map<String, Object> lists() {
        Map<String, Object> lists = new HashMap<>();
        beans.getBeanProvider(MunicipalOptions.class)
                .forEach(source -> lists.put(source.list().key(), source.of(desk.municipality)));
        return lists;
    }

    private static Object plain(Object value) {
        try {
            return value instanceof SpinJsonNode json ? JSON.readValue(json.toString(), Object.class) : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> submitted(FormRobot.Filled filled) {
        Map<String, Object> answers = new HashMap<>(filled.answers());
        answers.replaceAll((field, value) -> value instanceof JsonNode list
                ? SpinValues.jsonValue(list.toString()).create()
                : value);
        return answers;
    }

    private static FormSchema schema(String form) {
        Predicate<Path> wanted = path -> path.getFileName().toString().equals(form + ".form");
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return FormSchemaReader.read(
                    Files.readString(forms.filter(wanted).findFirst().orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TaskService tasks() {
        return beans.getBean(TaskService.class);
    }
}
