package dk.portvagt.establishment.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.ProcurementRegime;
import dk.portvagt.acquisition.ProcurementThresholds;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.establishment.SetupLog;
import dk.portvagt.establishment.SetupState;
import dk.portvagt.establishment.SetupStep;
import dk.portvagt.process.Desk;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The digitalisation manager establishes a municipality's IT governance: the five things of R2. */
@PortvagtTest
class MunicipalitySetupTest {

    private static final String PAGE = "/portvagt/etablering";
    private static final Map<String, Object> MANDATE = Map.of(
            "mandate", "Gruppen godkender alle IT-indkøb.",
            "mandateSource", "Direktionen",
            "mandateDay", DanishDay.today().minusDays(3).toString());

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Establishment establishment;

    @Autowired
    private SetupLog log;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @LocalServerPort
    private int port;

    private String here;
    private String manager;
    private Desk desk;
    private RestClient page;

    /** A municipality with nobody but its digitalisation manager. */
    @BeforeEach
    void aNewMunicipality(@Autowired IdentityService identities) {
        here = TestMunicipality.next();
        Ideas.municipality(database, here);
        identities.saveTenant(identities.newTenant(here));
        manager = person(PortvagtGroup.DIGITALISATION_MANAGER, "");
        desk = new Desk(beans, here);
        page = RestClient.nobody(port).as(manager, TestPeople.PASSWORD);
    }

    @Test
    void is_established_when_all_five_things_are_there_and_their_tasks_are_done() {
        assertThat(missing(SetupStep.STEERING_GROUP))
                .containsExactly(
                        "Ingen har rollen Formand for IT-styregruppen. Giv den til nogen på siden Personer.",
                        "IT-styregruppen har 0 medlemmer med formanden; den skal have mindst 3 for at kunne beslutte, når"
                                + " én er inhabil. Giv flere rollen IT-styregruppe på siden Personer.");
        begin();
        ProcessInstance setup = underWay();
        assertThat(setup)
                .isWaitingAt(
                        "UserTask_EstablishSteeringGroup",
                        "UserTask_EstablishBudget",
                        "UserTask_EstablishSecretariat",
                        "UserTask_EstablishRules",
                        "UserTask_EstablishTeam");

        person(PortvagtGroup.STEERING_CHAIR, "");
        person(PortvagtGroup.STEERING_GROUP, "-a");
        person(PortvagtGroup.STEERING_GROUP, "-b");
        completes(task("SteeringGroup"), MANDATE);
        assertThat(state(SetupStep.STEERING_GROUP).isEstablished()).isTrue();
        assertThat(log.latest(here).get(SetupStep.STEERING_GROUP).givenOn())
                .isEqualTo(DanishDay.today().minusDays(3));

        person(PortvagtGroup.BUDGET_CONTROLLER, "");
        new TestBudget(beans, here).open();
        completes(task("Budget"), Map.of());
        person(PortvagtGroup.SECRETARIAT, "");
        completes(task("Secretariat"), Map.of("secretariatNote", "To dage om ugen"));
        confirmThresholds();
        completes(task("Rules"), Map.of("rulesNote", "De fælles regler gælder."));
        person(PortvagtGroup.DIGITAL_CONSULTANT, "");
        person(PortvagtGroup.IT_ARCHITECT, "");
        assertThat(setup).isWaitingAt("UserTask_EstablishTeam");
        completes(task("Team"), Map.of());

        assertThat(setup)
                .hasPassed("Gateway_SetupJoined", "EndEvent_GovernanceEstablished")
                .isEnded();
        assertThat(establishment.of(here)).allMatch(SetupState::isEstablished);
        assertThat(page.get(PAGE).text())
                .contains(
                        "5 af 5 er etableret",
                        "Gruppen godkender alle IT-indkøb.",
                        "Mandatet er givet af Direktionen",
                        "Bekræftet af Test Digitaliseringschef",
                        "Åbne budgetår: ",
                        "Gennemgå etableringen på ny")
                .doesNotContain("Mangler noget");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SteeringGroup", "Budget", "Secretariat", "Rules", "Team"})
    void a_task_is_not_done_while_the_system_knows_what_is_missing(String step) {
        begin();

        assertThatThrownBy(() -> completes(
                        task(step),
                        step.equals("SteeringGroup")
                                ? MANDATE
                                : step.equals("Rules") ? Map.of("rulesNote", "De fælles") : Map.of()))
                .hasMessageContaining("Der mangler noget. ");

        assertThat(underWay()).isWaitingAt("UserTask_Establish" + step);
        assertThat(log.latest(here)).isEmpty();
    }

    @Test
    void one_person_is_no_team_and_two_chairs_are_no_chair() {
        people().ensure(
                        new Person(
                                "alene-" + here,
                                "Test",
                                "Alene",
                                List.of(PortvagtGroup.DIGITAL_CONSULTANT, PortvagtGroup.IT_ARCHITECT),
                                here,
                                "a@test.example"),
                        TestPeople.PASSWORD);
        assertThat(missing(SetupStep.TEAM)).singleElement().asString().contains("to forskellige personer");

        person(PortvagtGroup.STEERING_CHAIR, "-a");
        person(PortvagtGroup.STEERING_CHAIR, "-b");
        assertThat(missing(SetupStep.STEERING_GROUP)).first().asString().contains("Der er flere formænd");
    }

    @Test
    void a_mandate_of_tomorrow_is_refused() {
        person(PortvagtGroup.STEERING_CHAIR, "");
        person(PortvagtGroup.STEERING_GROUP, "-a");
        person(PortvagtGroup.STEERING_GROUP, "-b");
        begin();

        assertThatThrownBy(() -> completes(
                        task("SteeringGroup"),
                        Map.of(
                                "mandate", "Alt",
                                "mandateSource", "Direktionen",
                                "mandateDay", DanishDay.today().plusDays(1).toString())))
                .hasMessageContaining("Mandatet kan ikke være givet i fremtiden");
        assertThat(log.latest(here)).isEmpty();
    }

    @Test
    void something_that_has_gone_since_is_missing_again(@Autowired IdentityService identities) {
        person(PortvagtGroup.SECRETARIAT, "");
        begin();
        completes(task("Secretariat"), Map.of());
        assertThat(page.get(PAGE).text()).contains("1 af 5 er etableret");

        identities.deleteUser("secretariat-" + here);

        assertThat(page.get(PAGE).text()).contains("0 af 5 er etableret", "Ingen har rollen Sekretariat");
    }

    @Test
    void is_begun_once_at_a_time_by_the_manager_alone() {
        person(PortvagtGroup.SECRETARIAT, "");
        person(PortvagtGroup.REQUESTER, "");
        assertThat(page.get(PAGE).text()).contains("Begynd etableringen", "0 af 5");
        RestClient secretariat = RestClient.nobody(port).as("secretariat-" + here, TestPeople.PASSWORD);
        assertThat(secretariat.get(PAGE).text()).contains("0 af 5").doesNotContain("Begynd etableringen");
        assertThat(post(secretariat).status()).isEqualTo(403);
        RestClient requester = RestClient.nobody(port).as("requester-" + here, TestPeople.PASSWORD);
        assertThat(requester.get(PAGE).status()).isEqualTo(403);
        assertThat(page.get(PAGE + "?kommune=902").status()).isEqualTo(403);

        begin();
        RestClient.Answer again = post(page);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Etableringen er allerede i gang");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("municipality-setup")
                        .tenantIdIn(here)
                        .count())
                .isEqualTo(1);
    }

    private void completes(UnaryOperator<TaskQuery> task, Map<String, Object> answers) {
        desk.completes(manager, PortvagtGroup.DIGITALISATION_MANAGER.id(), task, answers);
    }

    private void begin() {
        assertThat(post(page).status()).isEqualTo(303);
    }

    private static RestClient.Answer post(RestClient person) {
        return person.send("POST", PAGE + "/begynd", "application/x-www-form-urlencoded", "");
    }

    private ProcessInstance underWay() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("municipality-setup")
                .tenantIdIn(here)
                .singleResult();
    }

    private static UnaryOperator<TaskQuery> task(String step) {
        return tasks -> tasks.taskDefinitionKey("UserTask_Establish" + step);
    }

    private SetupState state(SetupStep step) {
        return establishment.of(here).get(step.ordinal());
    }

    private List<String> missing(SetupStep step) {
        return establishment.missing(here, step);
    }

    private void confirmThresholds() {
        int first = DanishDay.today().getYear() / 2 * 2;
        beans.getBean(ProcurementThresholds.class)
                .confirm(
                        here,
                        first,
                        Map.of(
                                ProcurementRegime.ORDINARY,
                                new BigDecimal("1600000"),
                                ProcurementRegime.LIGHT,
                                new BigDecimal("5500000")),
                        "EU-Tidende",
                        "secretariat-" + here)
                .orThrow(IllegalStateException::new);
    }

    private People people() {
        return beans.getBean(People.class);
    }

    private String person(PortvagtGroup group, String more) {
        String id = group.id() + "-" + here + more;
        people().ensure(
                        new Person(id, "Test", group.danishName(), List.of(group), here, id + "@test.example"),
                        TestPeople.PASSWORD);
        return id;
    }
}
