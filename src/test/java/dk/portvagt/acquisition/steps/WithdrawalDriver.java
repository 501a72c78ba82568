package dk.portvagt.acquisition.steps;

import dk.portvagt.process.Engine;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;

/** A person of a municipality who wants to take a case back. */
public final class WithdrawalDriver {

    private final BeanFactory beans;
    private final String person;
    private final String group;
    private final String municipality;
    private ProcessInstance instance;

    public WithdrawalDriver(BeanFactory beans, String person, String group, String municipality) {
        this.beans = beans;
        this.person = person;
        this.group = group;
        this.municipality = municipality;
    }

    /** Asks for the withdrawal; the engine has not looked at it yet. */
    public WithdrawalDriver asks(String caseNumber) {
        instance = new Engine(beans)
                .start(
                        "case-withdrawal",
                        person,
                        group,
                        municipality,
                        Map.of("caseNumber", caseNumber, "withdrawalReason", "Behovet er bortfaldet"));
        return this;
    }

    /** The engine looks at what was asked for. */
    public WithdrawalDriver isHeard() {
        ManagementService management = beans.getBean(ManagementService.class);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("ServiceTask_WithdrawCase")
                .singleResult()
                .getId());
        return this;
    }

    /** Retries once after a collision, as the job executor does. */
    void isHeardAtLast() {
        try {
            isHeard();
        } catch (OptimisticLockingException e) {
            isHeard();
        }
    }

    boolean isRefused() {
        return correction() != null;
    }

    /** Why the person was refused, as the task that asks for a correction shows it. */
    String refusal() {
        TaskService tasks = beans.getBean(TaskService.class);
        return new Engine(beans)
                .asNobody(() -> (String) tasks.getVariable(correction().getId(), "refusalReason"));
    }

    void corrects(Map<String, Object> answers) {
        Task task = correction();
        new Engine(beans)
                .as(
                        person,
                        group,
                        municipality,
                        () -> beans.getBean(FormService.class)
                                .submitTaskFormWithVariablesInReturn(task.getId(), answers, false));
    }

    ProcessInstance instance() {
        return instance;
    }

    private Task correction() {
        return beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskAssignee(person)
                .singleResult();
    }
}
