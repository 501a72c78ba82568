package dk.portvagt.web.cockpit;

import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality with a small model in two versions. A case asks its requester, decides by a table, and calls another
 * process; the second version asks under another name, and has no step "Vent".
 */
public final class ProbeCases {

    public static final String HOSTILE = "<img src=x onerror=hit()>{{7*7}}";

    private static final String RULE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="probe" name="probe"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" namespace="http://camunda.org/schema/1.0/dmn">
              <decision id="probe-rule" name="Hvem afgør" camunda:historyTimeToLive="1">
                <decisionTable id="table">
                  <input id="amountInput" label="Beløb">
                    <inputExpression id="amountExpression" typeRef="integer"><text>amount</text></inputExpression>
                  </input>
                  <output id="deciderOutput" label="Afgøres af" name="decider" typeRef="string"/>
                  <rule id="small">
                    <inputEntry id="smallInput"><text>&lt; 100</text></inputEntry>
                    <outputEntry id="smallOutput"><text>"chefen"</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    public final String municipality;
    public final String suffix;
    public final String first;
    public final String second;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;

    public ProbeCases(BeanFactory beans, String municipality) {
        this.municipality = municipality;
        suffix = "-" + municipality;
        runtime = beans.getBean(RuntimeService.class);
        tasks = beans.getBean(TaskService.class);
        repository = beans.getBean(RepositoryService.class);
        Ideas.municipality(beans.getBean(JdbcClient.class), municipality);
        IdentityService identities = beans.getBean(IdentityService.class);
        identities.clearAuthentication();
        if (identities.createTenantQuery().tenantId(municipality).count() == 0) {
            identities.saveTenant(identities.newTenant(municipality));
        }
        TestPeople.ensure(beans.getBean(People.class), municipality, suffix);
        first = deploy(model("Spørg", true));
        second = deploy(model("Spørg borgeren", false));
    }

    /** Begins a case on the first version and leaves it at its first task; the id of its process. */
    public String begin(String caseNumber) {
        return runtime.startProcessInstanceById(
                        first, caseNumber, Map.of("amount", 10, "title", HOSTILE, "wait", false))
                .getId();
    }

    /** Answers the case's task as somebody whose it is. */
    public void answer(String caseNumber, Map<String, Object> answers) {
        Task task = task(caseNumber);
        tasks.setAssignee(task.getId(), "requester" + suffix);
        runtime.setVariables(task.getProcessInstanceId(), answers);
        tasks.complete(task.getId());
    }

    public Task task(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
    }

    public String version(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
    }

    private String deploy(BpmnModelInstance model) {
        String deployment = Probe.deploy(repository
                        .createDeployment()
                        .tenantId(municipality)
                        .addModelInstance("probe-case.bpmn", model)
                        .addModelInstance(
                                "probe-called.bpmn",
                                Bpmn.createExecutableProcess("probe-called")
                                        .name("Kaldt proces")
                                        .camundaHistoryTimeToLive(1)
                                        .startEvent()
                                        .userTask("UserTask_Called")
                                        .name("Gør noget")
                                        .endEvent()
                                        .done())
                        .addString("probe-rule.dmn", RULE))
                .getId();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey("probe-case")
                .singleResult()
                .getId();
    }

    private static BpmnModelInstance model(String ask, boolean waiting) {
        var begun = Bpmn.createExecutableProcess("probe-case")
                .name("Prøvesag")
                .camundaHistoryTimeToLive(1)
                .startEvent("StartEvent_Begun")
                .name("Begyndt")
                .sequenceFlowId("Flow_Ask")
                .userTask("UserTask_Ask")
                .name(ask)
                .camundaCandidateGroups(waiting ? "requester" : "secretariat")
                .sequenceFlowId("Flow_Decide")
                .businessRuleTask("BusinessRuleTask_Decide")
                .name("Afgør")
                .camundaDecisionRef("probe-rule")
                .camundaResultVariable("decider")
                .camundaMapDecisionResult("singleEntry")
                .sequenceFlowId("Flow_Which")
                .exclusiveGateway("Gateway_Which")
                .name("Hvilken vej?")
                .sequenceFlowId("Flow_End")
                .condition("for meget", "${amount > 50}")
                .endEvent("EndEvent_TooMuch")
                .name("For meget")
                .moveToLastGateway()
                .sequenceFlowId("Flow_Call")
                .condition("kald", "${amount <= 50 && !wait}")
                .callActivity("CallActivity_Called")
                .name("Kald")
                .calledElement("probe-called")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .sequenceFlowId("Flow_Done")
                .endEvent("EndEvent_Done")
                .name("Færdig")
                .moveToNode("Gateway_Which")
                .sequenceFlowId("Flow_Wait")
                .condition("vent", "${amount <= 50 && wait}");
        return waiting
                ? begun.userTask("UserTask_Wait")
                        .name("Vent")
                        .endEvent("EndEvent_Waited")
                        .done()
                : begun.endEvent("EndEvent_Waited").done();
    }
}
