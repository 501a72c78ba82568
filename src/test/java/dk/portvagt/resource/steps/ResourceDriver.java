package dk.portvagt.resource.steps;

import dk.portvagt.DanishDay;
import dk.portvagt.process.Desk;
import dk.portvagt.resource.Allocations;
import dk.portvagt.resource.Quarter;
import dk.portvagt.resource.QuarterLoad;
import dk.portvagt.resource.Resource;
import dk.portvagt.resource.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.BeanFactory;

/** Plays the people who keep capacity and ask for hours in one municipality. */
final class ResourceDriver {

    static final Quarter NEXT = Quarter.of(DanishDay.today()).plus(1);
    static final String ROLE = "IT-arkitekt";

    private final BeanFactory beans;
    private final Desk desk;
    private ProcessInstance instance;

    ResourceDriver(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
    }

    /** Hours a quarter of the architects from the next quarter on. */
    void hasCapacity(long hours) {
        instance = desk.start("resource-capacity", "secretariat", capacity(NEXT, hours));
    }

    static Map<String, Object> capacity(Quarter from, long hours) {
        return Map.of(
                "resourceName",
                ROLE,
                "resourceKind",
                "role",
                "fromYear",
                (long) from.year(),
                "fromQuarter",
                String.valueOf(from.number()),
                "capacityHours",
                hours,
                "capacityNote",
                "Årets plan");
    }

    void states(Map<String, Object> answers) {
        instance = desk.start("resource-capacity", "secretariat", answers);
    }

    /** Starts a request for a case; hours are asked for in the task that follows. */
    void requestsFor(String caseNumber) {
        starts(Map.of(
                "requestKind", "allocate",
                "targetKind", "case",
                "targetCaseNumber", caseNumber,
                "resourcePurpose", "Analyse af snitflader"));
    }

    void starts(Map<String, Object> answers) {
        instance = desk.start("resource-allocation", "it-architect", answers);
    }

    /** Asks for so many hours of the architects in the next quarter. */
    void asks(long hours, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "needAction",
                "submit",
                "resourceId",
                String.valueOf(architects().id()),
                "firstQuarter",
                NEXT.toString(),
                "hours1",
                hours,
                "resourcePurpose",
                "Analyse af snitflader"));
        answers.putAll(more);
        answers(answers);
    }

    /** As {@link #asks}, for what is given to the case already stated in the task. */
    void asksFor(String caseNumber, long hours, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.put("targetCaseNumber", caseNumber);
        asks(hours, answers);
    }

    void answers(Map<String, Object> answers) {
        desk.completes("it-architect", task("UserTask_StateResourceNeed"), answers);
        desk.runJobs();
    }

    /** The task that asks for the need, as Tasklist shows it; null when it does not. */
    Task asked() {
        return desk.finds("it-architect", task("UserTask_StateResourceNeed"));
    }

    String notice() {
        return (String) desk.shown(task("UserTask_StateResourceNeed"), "requestNotice");
    }

    UnaryOperator<TaskQuery> task(String element) {
        String running = instance.getId();
        return query -> query.processInstanceId(running).taskDefinitionKey(element);
    }

    ProcessInstance instance() {
        return instance;
    }

    Resource architects() {
        return beans.getBean(Resources.class).of(desk.municipality).get(0);
    }

    int allocated(Quarter quarter) {
        return load(quarter).allocated();
    }

    QuarterLoad load(Quarter quarter) {
        return beans.getBean(Resources.class)
                .loads(architects().id(), quarter, 1)
                .get(0);
    }

    String runningAllocation() {
        return String.valueOf(beans.getBean(Allocations.class)
                .running(desk.municipality, NEXT)
                .get(0)
                .id());
    }
}
