package dk.portvagt.acquisition.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Instances;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.BeanFactory;

/**
 * Plays the people of one municipality on one case: they find its tasks and submit their forms exactly as Tasklist
 * would, with their own permissions only.
 *
 * <p>A person's user id is the id of the group they belong to, so a task that is done by {@code "secretariat"} is
 * thereby shown to be the secretariat's.
 */
public final class CaseDriver {

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    private final BeanFactory beans;
    private final Desk desk;
    private String caseNumber;

    public CaseDriver(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
    }

    /** Raises an idea as the requester; from here on this driver plays that case. */
    public String raiseIdea(Map<String, ?> changes) {
        ProcessInstance instance = desk.start("it-acquisition", "requester", Answers.to("idea-raised", changes));
        caseNumber = history()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getBusinessKey();
        return caseNumber;
    }

    /** From here on this driver plays the case. */
    public CaseDriver of(CaseNumber number) {
        caseNumber = number.toString();
        return this;
    }

    public String caseNumber() {
        return caseNumber;
    }

    // People's work

    /** Completes the case's task with the usual answers. */
    public void does(String person, String task) {
        does(person, task, Map.of());
    }

    /**
     * Completes the case's task with the usual answers but for those given, null leaving a field out, and lets the
     * engine go on from there as far as it can.
     */
    public void does(String person, String task, Map<String, ?> changes) {
        submits(person, task, changes);
        desk.runJobs();
    }

    /** As {@link #does}, but what follows asynchronously is left waiting. */
    public void submits(String person, String task, Map<String, ?> changes) {
        desk.completes(
                person,
                query -> task(task).apply(query).initializeFormKeys(),
                found -> Answers.to(found.getCamundaFormRef().getKey(), changes));
    }

    /** The task as Tasklist shows it to the person; null when it does not. */
    public Task finds(String person, String task) {
        return desk.finds(person, task(task));
    }

    /** The case's open tasks, by name of the element in the model, in alphabetical order. */
    public List<String> openTasks() {
        return tasks().createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** What the person who has the task is shown of this variable. */
    public Object taskVariable(String task, String variable) {
        return desk.variable(task(task).apply(tasks().createTaskQuery()).singleResult(), variable);
    }

    // Time and jobs

    /** Runs all asynchronous steps and timers that are due, and those they lead to, until none is left. */
    public void runJobs() {
        desk.runJobs();
    }

    /** Sets the engine's clock to the morning of this day. */
    public static void travelTo(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(10, 0).atZone(DENMARK).toInstant()));
    }

    // Where the case is and has been

    /** The case's main process. */
    public ProcessInstance acquisition() {
        return process("it-acquisition");
    }

    /** The case's process of this kind that runs or, when none runs, the one that ended last. */
    public ProcessInstance process(String key) {
        return Instances.latest(
                query -> query.processInstanceBusinessKey(caseNumber).processDefinitionKey(key));
    }

    /** All that ever ran for the case. */
    public List<ProcessInstance> processes() {
        return Instances.all(query -> query.processInstanceBusinessKey(caseNumber));
    }

    /** The one process of the case that has open tasks; no other has any, and none has the same task twice. */
    public ProcessInstance atWork() {
        List<Task> open =
                tasks().createTaskQuery().processInstanceBusinessKey(caseNumber).list();
        List<String> processes =
                open.stream().map(Task::getProcessInstanceId).distinct().toList();
        if (processes.size() != 1
                || open.stream().map(Task::getTaskDefinitionKey).distinct().count() < open.size()) {
            throw new AssertionError("Not the tasks of one process, each once: " + openTasks());
        }
        return Instances.latest(query -> query.processInstanceId(processes.get(0)));
    }

    /** How often the case's processes left the element, without the times they were cancelled there. */
    public long timesPassed(String element) {
        return processes().stream()
                .mapToLong(process -> Instances.timesPassed(process, element))
                .sum();
    }

    /** The value a variable of the case's main process has or had last. */
    public Object variable(String name) {
        HistoricVariableInstance variable = history()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(acquisition().getId())
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    private UnaryOperator<TaskQuery> task(String element) {
        return query -> query.processInstanceBusinessKey(caseNumber).taskDefinitionKey(element);
    }

    private TaskService tasks() {
        return beans.getBean(TaskService.class);
    }

    private HistoryService history() {
        return beans.getBean(HistoryService.class);
    }
}
