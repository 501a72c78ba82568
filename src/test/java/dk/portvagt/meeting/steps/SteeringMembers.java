package dk.portvagt.meeting.steps;

import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.process.Engine;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.BeanFactory;

/** The people who sit in one municipality's steering group, by name; each answers for himself. */
public final class SteeringMembers {

    private final BeanFactory beans;
    private final Engine engine;
    private final String municipality;

    public SteeringMembers(BeanFactory beans, String municipality) {
        this.beans = beans;
        this.engine = new Engine(beans);
        this.municipality = municipality;
        IdentityService identity = beans.getBean(IdentityService.class);
        if (identity.createTenantQuery().tenantId(municipality).count() == 0) {
            identity.saveTenant(identity.newTenant(municipality));
        }
    }

    /** @return the member's user id */
    public String joins(String firstName) {
        return joins(firstName, PortvagtGroup.STEERING_GROUP);
    }

    public String joins(String firstName, PortvagtGroup group) {
        String userId = firstName.toLowerCase() + "-" + municipality;
        beans.getBean(People.class)
                .ensure(
                        new Person(userId, firstName, "Prøve", List.of(group), municipality, userId + "@test.example"),
                        "portvagt");
        return userId;
    }

    public void leaves(String member) {
        beans.getBean(IdentityService.class).deleteMembership(member, PortvagtGroup.STEERING_GROUP.id());
    }

    /** The member's own task as Tasklist shows it to the member; null when it does not. */
    public Task finds(String member, String caseNumber) {
        return as(
                member,
                () -> task(caseNumber)
                        .apply(tasks().createTaskQuery())
                        .taskAssignee(member)
                        .singleResult());
    }

    public void answers(String member, String caseNumber, Map<String, Object> answer) {
        submits(member, open(member, caseNumber), answer);
    }

    public Task open(String member, String caseNumber) {
        return engine.asNobody(() -> task(caseNumber)
                .apply(tasks().createTaskQuery())
                .taskAssignee(member)
                .singleResult());
    }

    /** Submits the form of a task, which may be somebody else's. */
    public void submits(String person, Task task, Map<String, Object> answer) {
        as(person, () -> {
            beans.getBean(FormService.class).submitTaskForm(task.getId(), answer);
            return null;
        });
    }

    private <T> T as(String person, java.util.function.Supplier<T> action) {
        return engine.as(person, PortvagtGroup.STEERING_GROUP.id(), municipality, action);
    }

    private static UnaryOperator<TaskQuery> task(String caseNumber) {
        return query -> query.processInstanceBusinessKey(caseNumber).taskDefinitionKey("UserTask_AnswerProcedure");
    }

    private TaskService tasks() {
        return beans.getBean(TaskService.class);
    }
}
