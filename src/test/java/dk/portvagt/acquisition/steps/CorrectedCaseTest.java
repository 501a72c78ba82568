package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A form that asks for facts of a case corrects the register, in whichever model it stands: here a model of one task.
 */
@PortvagtTest
class CorrectedCaseTest {

    private static final String PROCESS = "correct-a-case";
    private static final Map<String, Object> ANSWERS = Answers.to(
            "idea-supplement",
            Map.of("title", "Nøglebokse", "need", "Nøgler bliver væk", "budgetYear", 2031, "dataClass", "none"));

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService processes;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    private String deployment;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        Ideas.municipality(database, "827");
        number = cases.register(Ideas.of("827", "Bookingsystem"));
        deployment = Probe.deploy(models.createDeployment()
                        .addModelInstance(
                                PROCESS + ".bpmn",
                                Bpmn.createExecutableProcess(PROCESS)
                                        .camundaHistoryTimeToLiveString("P1D")
                                        .startEvent()
                                        .userTask("UserTask_Correct")
                                        .camundaFormRef("idea-supplement")
                                        .camundaFormRefBinding("latest")
                                        .endEvent()
                                        .done()))
                .getId();
    }

    @AfterEach
    void cleanUp() {
        identities.clearAuthentication();
        models.deleteDeployment(deployment, true);
    }

    @Test
    void corrects_what_the_form_asks_for_and_leaves_the_rest() {
        AcquisitionCase before = cases.find(number).orElseThrow();

        completedIn("827");

        AcquisitionCase after = cases.find(number).orElseThrow();
        assertThat(after.content().title()).isEqualTo("Nøglebokse");
        assertThat(after.content().need()).isEqualTo("Nøgler bliver væk");
        assertThat(after.content().systemOwner()).isEqualTo("system-owner-827");
        assertThat(after.content().budgetYear()).isEqualTo(2031);
        assertThat(after.content().personalData()).isFalse();
        assertThat(after.content().office()).isEqualTo(before.content().office());
        assertThat(after.content().requester()).isEqualTo(before.content().requester());
        assertThat(after.phase()).isEqualTo(before.phase());
    }

    @Test
    void leaves_the_case_of_another_municipality_alone() {
        AcquisitionCase before = cases.find(number).orElseThrow();

        completedIn("828");

        assertThat(cases.find(number)).contains(before);
    }

    @Test
    void leaves_a_closed_case_as_it_was_closed() {
        cases.close(number, CaseStatus.REJECTED, "Ingen midler");
        AcquisitionCase before = cases.find(number).orElseThrow();

        completedIn("827");

        assertThat(cases.find(number)).contains(before);
    }

    private void completedIn(String municipality) {
        Map<String, Object> answers = new HashMap<>(ANSWERS);
        answers.put("systemOwner", "system-owner" + TestPeople.settle(beans, municipality));
        identities.setAuthentication(null, List.of(), List.of(municipality));
        String instance = processes
                .startProcessInstanceByKey(PROCESS, Map.of("caseNumber", number.toString()))
                .getId();
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                answers);
    }
}
