package dk.portvagt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.process.Answers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class ModelVariantsTest {

    private static final String OWN_WAY = "941";
    private static final String SHARED_WAY = "942";

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ModelVariants variants;

    private String deployment;

    @BeforeEach
    void deploy_variants_for_one_municipality() {
        Ideas.municipality(database, OWN_WAY);
        Ideas.municipality(database, SHARED_WAY);
        deployment = Probe.deploy(repository
                        .createDeployment()
                        .tenantId(OWN_WAY)
                        .addModelInstance(
                                "idea-phase.bpmn",
                                Bpmn.createExecutableProcess("idea-phase")
                                        .camundaHistoryTimeToLive(1)
                                        .startEvent()
                                        .userTask("UserTask_AskTheMayor")
                                        .endEvent()
                                        .done())
                        .addClasspathResource("processes/decisions/procurement-route.dmn"))
                .getId();
    }

    @AfterEach
    void undeploy() {
        identity.clearAuthentication();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void a_municipality_with_a_phase_of_its_own_works_by_it_and_the_others_by_the_shared_one() {
        assertThat(firstTaskOfACaseIn(OWN_WAY)).isEqualTo("UserTask_AskTheMayor");
        assertThat(firstTaskOfACaseIn(SHARED_WAY)).isEqualTo("UserTask_ScreenIdea");
    }

    @Test
    void a_municipality_with_a_decision_of_its_own_decides_by_it_and_the_others_by_the_shared_one() {
        assertThat(variants.ofDecision("procurement-route", OWN_WAY)).isEqualTo(OWN_WAY);
        assertThat(variants.ofDecision("procurement-route", SHARED_WAY)).isNull();
    }

    @Test
    void a_variant_is_found_whoever_brings_the_case_to_it() {
        identity.setAuthentication("system-owner", List.of("system-owner"), List.of(OWN_WAY));
        assertThat(variants.ofDecision("procurement-route", OWN_WAY)).isEqualTo(OWN_WAY);
        assertThat(variants.ofProcess("idea-phase", OWN_WAY)).isEqualTo(OWN_WAY);
    }

    private String firstTaskOfACaseIn(String municipality) {
        String shared = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("it-acquisition")
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        identity.setAuthentication("requester", List.of("requester"), List.of(municipality));
        String caseNumber = forms.submitStartForm(shared, Answers.to("idea-raised", Map.of()))
                .getBusinessKey();
        identity.clearAuthentication();
        Task task =
                tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
        return task.getTaskDefinitionKey();
    }
}
