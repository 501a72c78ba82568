package dk.portvagt.process;

import dk.portvagt.acquisition.Ideas;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The desk of one municipality's people: tasks are taken and forms submitted as Tasklist does it, with the permissions
 * of the group that the person is named after.
 */
public final class Desk {

    private final BeanFactory beans;
    private final Engine engine;
    private final DueJobs dueJobs;
    public final String municipality;

    public Desk(BeanFactory beans, String municipality) {
        this.beans = beans;
        this.engine = new Engine(beans);
        this.municipality = municipality;
        dueJobs = new DueJobs(beans, municipality);
        Ideas.municipality(beans.getBean(JdbcClient.class), municipality);
    }

    public ProcessInstance start(String process, String person, Map<String, Object> answers) {
        return engine.start(process, person, person, municipality, answers);
    }

    /** Takes the one task that the filter leaves and submits its form; what follows asynchronously is left waiting. */
    public void completes(String person, UnaryOperator<TaskQuery> filter, Map<String, Object> answers) {
        completes(person, filter, task -> answers);
    }

    public void completes(String person, UnaryOperator<TaskQuery> filter, Function<Task, Map<String, Object>> answers) {
        completes(person, person, filter, answers);
    }

    /** As somebody of the group who is not named after it. */
    public void completes(String person, String group, UnaryOperator<TaskQuery> filter, Map<String, Object> answers) {
        completes(person, group, filter, task -> answers);
    }

    /** As somebody of the group who is not named after it. */
    public void completes(
            String person, String group, UnaryOperator<TaskQuery> filter, Function<Task, Map<String, Object>> answers) {
        engine.as(person, group, municipality, () -> {
            Task task = filter.apply(tasks()).listPage(0, 1).stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(person + " sees no such task; open are " + open()));
            beans.getBean(TaskService.class).claim(task.getId(), person);
            beans.getBean(FormService.class).submitTaskForm(task.getId(), answers.apply(task));
            return null;
        });
    }

    public boolean sees(String person, UnaryOperator<TaskQuery> filter) {
        return finds(person, filter) != null;
    }

    /** The first task of the filter that Tasklist shows the person; null when it shows none. */
    public Task finds(String person, UnaryOperator<TaskQuery> filter) {
        return engine.as(
                person,
                person,
                municipality,
                () -> filter.apply(tasks()).listPage(0, 1).stream().findFirst().orElse(null));
    }

    /** The open tasks of the municipality's processes, by name of the element in the model. */
    private List<String> open() {
        return engine.asNobody(() -> tasks().tenantIdIn(municipality).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList());
    }

    /** What Tasklist puts into the form when the person opens the task: texts, and lists as JSON; null for nothing. */
    public String opened(String person, UnaryOperator<TaskQuery> filter, String name) {
        return engine.as(person, person, municipality, () -> {
            String task = filter.apply(tasks()).singleResult().getId();
            TypedValue value = beans.getBean(FormService.class)
                    .getTaskFormVariables(task, List.of(name), false)
                    .getValueTyped(name);
            return value instanceof SerializableValue list ? list.getValueSerialized() : (String) value.getValue();
        });
    }

    /** The list that Tasklist puts into the task's form now, as JSON. */
    public String served(Task task, String name) {
        return engine.asNobody(() -> {
            SerializableValue list = beans.getBean(FormService.class)
                    .getTaskFormVariables(task.getId(), List.of(name), false)
                    .getValueTyped(name);
            return list.getValueSerialized();
        });
    }

    /** What the one task that the filter leaves shows of this variable. */
    public Object shown(UnaryOperator<TaskQuery> filter, String name) {
        return variable(engine.asNobody(() -> filter.apply(tasks()).singleResult()), name);
    }

    public Object variable(Task task, String name) {
        return engine.asNobody(() -> beans.getBean(TaskService.class).getVariable(task.getId(), name));
    }

    /** Runs all asynchronous steps of the municipality that are due, and those they lead to, until none is left. */
    public void runJobs() {
        dueJobs.run();
    }

    public List<Job> dueJobs() {
        return dueJobs.list();
    }

    private TaskQuery tasks() {
        return beans.getBean(TaskService.class).createTaskQuery();
    }
}
