package dk.portvagt.intervention.steps;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import dk.portvagt.process.Engine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;

/** Somebody of the digitalisation and IT department of a municipality who intervenes in a case. */
final class InterventionDriver {

    static final String REASON = "Sikkerhedsopdateringen mangler";

    private final BeanFactory beans;
    private final Engine engine;
    private final String group;
    private final String person;
    private final String municipality;
    private ProcessInstance instance;

    /** The person is named after group and municipality, and is known to the user store. */
    InterventionDriver(BeanFactory beans, String group, String municipality) {
        this.beans = beans;
        this.engine = new Engine(beans);
        this.group = group;
        this.municipality = municipality;
        this.person = group + "-" + municipality;
        engine.asNobody(() -> {
            known(beans.getBean(IdentityService.class));
            return null;
        });
    }

    private void known(IdentityService identity) {
        if (identity.createUserQuery().userId(person).count() == 0) {
            identity.saveUser(identity.newUser(person));
            identity.createMembership(person, group);
        }
    }

    String person() {
        return person;
    }

    InterventionDriver asks(String kind, String caseNumber) {
        return asks(kind, caseNumber, null);
    }

    /** The engine has not looked at it yet. */
    InterventionDriver asks(String kind, String caseNumber, LocalDate deadline) {
        instance = engine.start("intervention", person, group, municipality, answers(kind, caseNumber, deadline));
        return this;
    }

    private static Map<String, Object> answers(String kind, String caseNumber, LocalDate deadline) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("caseNumber", caseNumber);
        answers.put("interventionKind", kind);
        answers.put("interventionReason", REASON);
        if (deadline != null) {
            answers.put("interventionDeadline", deadline.toString());
        }
        return answers;
    }

    /** The engine looks at what was asked for, and goes no further. */
    InterventionDriver isHeard() {
        ManagementService management = beans.getBean(ManagementService.class);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("ServiceTask_RegisterIntervention")
                .singleResult()
                .getId());
        return this;
    }

    /** As the job executor does it: a step that met somebody else's change is simply done again. */
    void isHeardAtLast() {
        try {
            isHeard();
        } catch (OptimisticLockingException e) {
            isHeard();
        }
    }

    boolean isRefused() {
        return taskQuery()
                        .processInstanceId(instance.getId())
                        .taskDefinitionKey("UserTask_CorrectIntervention")
                        .count()
                > 0;
    }

    /** Why the person was refused, as the task that asks for a correction shows it. */
    String refusal() {
        return (String) shown("UserTask_CorrectIntervention", "refusalReason");
    }

    void corrects(String kind, String caseNumber, LocalDate deadline) {
        Map<String, Object> answers = answers(kind, caseNumber, deadline);
        answers.put("interventionCorrection", "retry");
        does("UserTask_CorrectIntervention", answers);
    }

    void givesUp() {
        does("UserTask_CorrectIntervention", Map.of("interventionCorrection", "giveUp"));
    }

    /** Does a task of the intervention as the person. */
    void does(String task, Map<String, Object> answers) {
        does(person, group, task, answers);
    }

    void does(String who, String groupOfWho, String task, Map<String, Object> answers) {
        Task found = task(task, instance);
        engine.as(who, groupOfWho, municipality, () -> {
            if (found.getAssignee() == null) {
                beans.getBean(TaskService.class).claim(found.getId(), who);
            }
            beans.getBean(FormService.class).submitTaskForm(found.getId(), answers);
            return null;
        });
    }

    void answers(String who, String groupOfWho) {
        does(who, groupOfWho, "UserTask_AnswerDemand", Map.of("demandAnswer", "Opdateret til seneste version"));
    }

    void accepts() {
        does("UserTask_JudgeAnswer", Map.of("demandVerdict", "accept"));
    }

    Object shown(String task, String variable) {
        return taskService().getVariable(task(task, instance).getId(), variable);
    }

    ProcessInstance instance() {
        return instance;
    }
}
