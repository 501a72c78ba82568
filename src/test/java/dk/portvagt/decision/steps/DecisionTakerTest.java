package dk.portvagt.decision.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.engine.Probe;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.intervention.Intervener;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.intervention.Interventions;
import dk.portvagt.intervention.WantedIntervention;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ServiceTaskBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Models of a municipality that forge the decisions of its own people, deployed past the guard of models as if it had
 * erred.
 */
@PortvagtTest
class DecisionTakerTest {

    private static final String CHAIR = "steering-chair";
    private static final String RECORD = "${recordDelegatedDecisionDelegate}";
    private static final String FORM = """
            {"id": "probe-decision", "type": "default", "schemaVersion": 16, "components": [
              {"type": "textfield", "key": "steeringOutcome", "label": "Udfald", "validate": {"maxLength": 50}},
              {"type": "textfield", "key": "decisionReason", "label": "Begrundelse", "validate": {"maxLength": 50}}]}""";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private DecisionRegister decisions;

    private Desk desk;
    private ReviewDriver driver;
    private Review review;
    private String instance;

    @BeforeEach
    void a_review() {
        desk = new Desk(beans, TestMunicipality.next());
        driver = new ReviewDriver(beans, desk);
        review = beans.getBean(GateReviews.class)
                .start(desk.municipality, driver.number.toString(), Gate.G1, ReviewKind.GATE);
        beans.getBean(DecisionPapers.class)
                .file(DecisionPaper.in(desk.municipality)
                        .reviewId(review.id())
                        .caseNumber(review.caseNumber())
                        .title("Et nyt system")
                        .recommendation("Godkendes")
                        .summary("Der er brug for det")
                        .build());
    }

    @Test
    void records_what_the_chair_decides_in_the_task_before() {
        start(RECORD, asks -> asks, step -> step, Map.of());
        decides(CHAIR, "approved");
        assertThat(decided()).singleElement().satisfies(decision -> {
            assertThat(decision.content().decidedBy()).isEqualTo(CHAIR);
            assertThat(decision.content().outcome()).isEqualTo(DecisionOutcome.APPROVED);
        });
    }

    @Test
    void refuses_a_decision_of_the_chair_that_somebody_else_takes() {
        start(RECORD, asks -> asks.camundaCandidateGroups("requester"), step -> step, Map.of());
        assertThatThrownBy(() -> decides("requester", "approved"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("hvor en person i gruppen Formand for IT-styregruppen har truffet den");
        assertThat(decided()).isEmpty();
    }

    @Test
    void refuses_a_decision_that_the_task_did_not_ask_for() {
        start(
                RECORD,
                asks -> {
                    asks.getElement().removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRef");
                    asks.getElement().removeAttributeNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding");
                    return asks;
                },
                step -> step,
                Map.of("steeringOutcome", "approved"));
        assertThatThrownBy(() -> desk.completes(CHAIR, task(), Map.of()))
                .hasMessageContaining("Beslutningen kan ikke noteres");
        assertThat(decided()).isEmpty();
    }

    @Test
    void refuses_a_decision_that_the_model_turns_round() {
        start(
                RECORD,
                asks -> asks.camundaOutputParameter("steeringOutcome", "approved"),
                step -> step,
                Map.of("steeringOutcome", "rejected"));
        assertThatThrownBy(() -> decides(CHAIR, "rejected"))
                .hasMessageContaining("Feltet 'steeringOutcome' er ændret, siden beslutningen blev truffet");
        assertThat(decided()).isEmpty();
    }

    @Test
    void refuses_a_decision_that_a_job_records() {
        start(RECORD, asks -> asks, step -> step.camundaAsyncBefore(), Map.of());
        decides(CHAIR, "approved");
        ManagementService management = beans.getBean(ManagementService.class);
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("Beslutningen kan ikke noteres");
        assertThat(decided()).isEmpty();
    }

    @Test
    void refuses_a_withdrawal_and_a_stop_that_nobody_ordered() {
        Map<String, Object> forged = Map.of(
                "withdrawnBy", "requester",
                "withdrawalReason", "Derfor",
                "stoppedBy", "digitalisation-manager",
                "stopReason", "Derfor");
        start("${recordWithdrawalDelegate}", asks -> asks, step -> step, forged);
        assertThatThrownBy(() -> decides(CHAIR, "approved"))
                .hasMessageContaining("Ingen har bedt om at trække sag " + driver.number + " tilbage");
        start("${recordStopDelegate}", asks -> asks, step -> step, forged);
        assertThatThrownBy(() -> decides(CHAIR, "approved")).hasMessageContaining("Ingen har standset sag");
        assertThat(decided()).isEmpty();
    }

    @Test
    void refuses_a_stop_that_the_model_makes_of_a_demand() {
        long demand = beans.getBean(Interventions.class)
                .register(
                        new WantedIntervention(
                                driver.number.toString(),
                                InterventionKind.UPDATE,
                                "Hvordan går det?",
                                DanishDay.today().plusDays(14)),
                        new Intervener("it-architect", desk.municipality, false))
                .orThrow(IllegalStateException::new)
                .id();
        start(
                "${stopCaseDelegate}",
                asks -> asks,
                step -> step.camundaAsyncBefore(),
                Map.of("interventionId", demand, "stopReason", "Derfor", "stoppedBy", "digitalisation-manager"));
        decides(CHAIR, "approved");
        ManagementService management = beans.getBean(ManagementService.class);
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        assertThatThrownBy(() -> management.executeJob(job))
                .hasMessageContaining("Digitaliseringschefen har ikke besluttet at standse sag " + driver.number);
    }

    @Test
    void takes_the_completer_from_the_engine_where_the_model_says_another() {
        start("${planRemindersDelegate}", asks -> asks, step -> step.camundaAsyncBefore(), Map.of("completedBy", "x"));
        decides(CHAIR, "approved");
        assertThat(beans.getBean(RuntimeService.class).getVariable(instance, "completedBy"))
                .isEqualTo(CHAIR);
    }

    private void decides(String person, String outcome) {
        desk.completes(person, task(), Map.of("steeringOutcome", outcome, "decisionReason", "Derfor"));
    }

    private UnaryOperator<TaskQuery> task() {
        return query -> query.processInstanceId(instance);
    }

    private List<Decision> decided() {
        return decisions.ofCase(driver.number.toString());
    }

    /** A task of the chair that asks for the decision, and the step behind it. */
    private void start(
            String delegate,
            UnaryOperator<UserTaskBuilder> task,
            UnaryOperator<ServiceTaskBuilder> step,
            Map<String, Object> more) {
        UserTaskBuilder asks = Bpmn.createExecutableProcess("probe-forgery")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("UserTask_Decide")
                .camundaCandidateGroups(CHAIR)
                .camundaFormRef("probe-decision")
                .camundaFormRefBinding("deployment");
        ServiceTaskBuilder records =
                task.apply(asks).serviceTask("ServiceTask_Record").camundaDelegateExpression(delegate);
        Probe.deploy(beans.getBean(RepositoryService.class)
                .createDeployment()
                .tenantId(desk.municipality)
                .addString("probe-decision.form", FORM)
                .addModelInstance(
                        "probe-forgery.bpmn", step.apply(records).endEvent().done()));
        Map<String, Object> variables = new HashMap<>(Map.of(
                "caseNumber", driver.number.toString(),
                "reviewId", review.id(),
                "gate", "G1",
                "reviewKind", "gate",
                "title", "Omsorgssystem",
                "office", "Børn og Unge",
                "category", "software",
                "decisionAuthority", "chair",
                "recommendation", "approve",
                "paperSummary", "Det gamle system udløber"));
        variables.putAll(more);
        instance = new Engine(beans)
                .asApplication(
                        desk.municipality,
                        () -> beans.getBean(RuntimeService.class)
                                .createProcessInstanceByKey("probe-forgery")
                                .processDefinitionTenantId(desk.municipality)
                                .setVariables(variables)
                                .execute()
                                .getId());
    }
}
