package dk.portvagt.engine.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.Probe;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ReadableIncidentsTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    private String deployment;

    @BeforeEach
    void deploy_a_step_that_cannot_succeed() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("failing-step")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Fails")
                .name("Giv pengene tilbage")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${releaseFundsDelegate}")
                .endEvent()
                .done();
        deployment = Probe.deploy(
                        repository.createDeployment().tenantId("950").addModelInstance("failing-step.bpmn", model))
                .getId();
    }

    @AfterEach
    void undeploy() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void tells_which_step_of_which_case_stands_still_and_what_to_do() {
        ProcessInstance instance = runtime.createProcessInstanceByKey("failing-step")
                .processDefinitionTenantId("950")
                .businessKey("950-2026-0001")
                .execute();
        while (job(instance).getRetries() > 0) {
            assertThatThrownBy(() -> management.executeJob(job(instance).getId()))
                    .isNotNull();
        }

        Incident incident = runtime.createIncidentQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        assertThat(incident.getIncidentMessage())
                .startsWith("Trinnet \"Giv pengene tilbage\" i sag 950-2026-0001 er gået i stå")
                .contains("Årsag: ")
                .contains("Siden Drift i Cockpit siger, hvad du gør");
    }

    private Job job(ProcessInstance instance) {
        return management.createJobQuery().processInstanceId(instance.getId()).singleResult();
    }
}
