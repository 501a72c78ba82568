package dk.portvagt.acquisition.steps;

import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
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

    CaseDriver(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
    }

    /** Raises an idea as the requester; from here on this driver plays that case. */
    public String raiseIdea(Map<String, ?> changes) {
        String instance = desk.start("it-acquisition", "requester", Answers.to("idea-raised", changes));
        caseNumber = history()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
        return caseNumber;
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

    /** Whether the person is shown the task. */
    public boolean sees(String person, String task) {
        return desk.sees(person, task(task));
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

    /** Runs the one waiting job of this element of the municipality's processes. */
    public void runJob(String element) {
        ManagementService management = beans.getBean(ManagementService.class);
        Job job = management
                .createJobQuery()
                .activityId(element)
                .tenantIdIn(desk.municipality)
                .singleResult();
        management.executeJob(job.getId());
    }

    /** Sets the engine's clock to the morning of this day. */
    public static void travelTo(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(10, 0).atZone(DENMARK).toInstant()));
    }

    // What happened

    /** Whether the element was left by one of the case's processes. */
    public boolean passed(String element) {
        return timesPassed(element) > 0;
    }

    /** How often the element was left by the case's processes, not counting when it was cancelled. */
    public long timesPassed(String element) {
        return instances().stream()
                .flatMap(instance -> history()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(element)
                        .finished()
                        .list()
                        .stream())
                .filter(activity -> !activity.isCanceled())
                .count();
    }

    /** Where the case's main process ended; null while it runs. */
    public String endEvent() {
        HistoricProcessInstance main = main();
        return main.getEndTime() == null
                ? null
                : history()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(main.getId())
                        .activityType("noneEndEvent")
                        .list()
                        .stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .findFirst()
                        .orElse(null);
    }

    /** The value a variable of the case's main process has or had last. */
    public Object variable(String name) {
        HistoricVariableInstance variable = history()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(main().getId())
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    private HistoricProcessInstance main() {
        return instances().stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals("it-acquisition"))
                .findFirst()
                .orElseThrow();
    }

    private List<HistoricProcessInstance> instances() {
        return history()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
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
