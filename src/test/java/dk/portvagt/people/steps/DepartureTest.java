package dk.portvagt.people.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.absence.Absences;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.border.FormRefusedException;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator registers leave and departures; what a person leaves goes on, and the name stays. */
@PortvagtTest
class DepartureTest {

    private static final LocalDate TODAY = DanishDay.today();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private EmploymentDesk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private RuntimeService runtime;

    private Engine engine;
    private Desk municipality;
    private String suffix;
    private String administrator;
    private String leaver;
    private String heir;
    private String deployment;

    @BeforeEach
    void aMunicipality(@Autowired RepositoryService models) {
        String code = TestMunicipality.next();
        engine = new Engine(beans);
        municipality = new Desk(beans, code);
        suffix = TestPeople.settle(beans, code);
        administrator = "municipal-administrator" + suffix;
        leaver = "requester" + suffix;
        heir = "digital-consultant" + suffix;
        deployment = Probe.deploy(models.createDeployment().addClasspathResource("absence/stand-in-probe.bpmn"))
                .getId();
        CaseDriver.travelTo(TODAY);
    }

    @AfterEach
    void cleanUp(@Autowired RepositoryService models) {
        ClockUtil.reset();
        models.deleteDeployment(deployment, true);
    }

    @Test
    void a_person_who_leaves_loses_access_and_leaves_no_task() {
        String purchase = purchase();

        ProcessInstance departure = leaves(leaver, TODAY.minusDays(1), heir);
        assertThat(departure).isWaitingAt("CatchEvent_LastDayOver");
        municipality.runJobs();

        assertThat(departure)
                .hasPassed("ServiceTask_CloseAccount", "EndEvent_PersonGone")
                .isEnded();
        assertThat(task(purchase).getAssignee()).isEqualTo(heir);
        assertThat(form(task(purchase))).contains("Opgaven løses efter Test Bestiller");
        assertThat(task(purchase()).getAssignee()).as("a later one").isEqualTo(heir);
        assertThat(identities.createGroupQuery().groupMember(leaver).count()).isZero();
        assertThat(identities.checkPassword(leaver, TestPeople.PASSWORD)).isFalse();
        assertThat(identities.createUserQuery().userId(leaver).singleResult().getLastName())
                .as("history keeps the name")
                .isEqualTo("Bestiller");
    }

    @Test
    void a_task_that_the_person_has_taken_from_a_group_is_the_groups_again() {
        String secretary = "secretariat" + suffix;
        Task ofGroup = taken(secretary);

        leaves(secretary, TODAY.minusDays(1), heir);
        municipality.runJobs();

        assertThat(tasks.createTaskQuery()
                        .taskId(ofGroup.getId())
                        .singleResult()
                        .getAssignee())
                .isNull();
    }

    @Test
    void what_the_person_owned_needs_a_new_owner() {
        AcquisitionCases cases = beans.getBean(AcquisitionCases.class);
        CaseNumber owned = cases.register(
                Ideas.of(municipality.municipality, "Omsorg Plus").ownedBy(leaver), Phase.OPERATION);

        ProcessInstance departure = leaves(leaver, TODAY.minusDays(1), heir);
        municipality.runJobs();

        assertThat(departure).isWaitingAt("UserTask_FindHeirs");
        Task search = task(departure.getId());
        assertThat((String) runtime.getVariable(departure.getId(), "leftBehind"))
                .isEqualTo("- Sag %s, Omsorg Plus: ny systemejer.".formatted(owned));
        assertThatThrownBy(() -> finds(search))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("der mangler stadig 1")
                .hasMessageContaining("Omsorg Plus");

        cases.correct(owned, known -> known.ownedBy(heir));
        finds(search);
        assertThat(departure).hasPassed("EndEvent_HeirsFound").isEnded();
    }

    @Test
    void separation_of_duties_holds_after_the_person_has_left() {
        String process = probe(heir, leaver);
        completes(process, heir);

        ProcessInstance departure = leaves(leaver, TODAY.minusDays(1), heir);
        municipality.runJobs();

        assertThat(task(process).getAssignee())
                .as("the heir has written what is judged")
                .isEqualTo(leaver);
        assertThat((String) runtime.getVariable(departure.getId(), "leftBehind"))
                .contains("Opgaven “Bedøm materialet”: efterfølgeren må ikke løse den.");
    }

    @Test
    void a_departure_that_is_called_off_takes_nothing() {
        ProcessInstance departure = leaves(leaver, TODAY.plusDays(3), heir);
        assertThat(as(administrator, () -> desk.leaveForGood(leaver, TODAY, heir, "Igen"))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Fortryd den"));
        done(() -> desk.stay(leaver, "Bliver alligevel"));

        CaseDriver.travelTo(TODAY.plusDays(5));
        municipality.runJobs();

        assertThat(departure).hasPassed("EndEvent_PersonGone").isEnded();
        assertThat(identities.createGroupQuery().groupMember(leaver).count()).isEqualTo(1);
        assertThat(identities.checkPassword(leaver, TestPeople.PASSWORD)).isTrue();
    }

    @Test
    void a_person_who_comes_back_gets_in_with_new_roles() {
        leaves(leaver, TODAY.minusDays(1), heir);
        municipality.runJobs();
        AccountDesk accounts = beans.getBean(AccountDesk.class);
        assertThat(as(administrator, () -> accounts.newPassword(leaver, "Glemt"))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Åbn først adgangen igen"));

        done(() -> desk.stay(leaver, "Genansat"));

        assertThat(as(administrator, () -> accounts.newPassword(leaver, "Genansat"))
                        .isDone())
                .isTrue();
        assertThat(beans.getBean(Absences.class).on(municipality.municipality, leaver, TODAY))
                .isEmpty();
    }

    @Test
    void leave_is_registered_for_another_and_ends_early() {
        String purchase = purchase();
        done(() -> desk.leave(leaver, heir, TODAY, TODAY.plusDays(5), "Barsel"));
        municipality.runJobs();
        assertThat(task(purchase).getAssignee()).isEqualTo(heir);
        assertThat(as(administrator, () -> desk.leave(leaver, heir, TODAY, TODAY, "Igen"))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Der er allerede meldt fravær"));

        done(() -> desk.back(leaver, "Tilbage før tid"));
        municipality.runJobs();
        assertThat(task(purchase).getAssignee()).isEqualTo(leaver);
    }

    @Test
    void nobody_registers_it_without_the_right_to_the_account() {
        assertThat(as("municipal-administrator", () -> desk.leave(leaver, heir, TODAY, TODAY, "Nabo"))
                        .refusal())
                .contains("Der er ingen bruger her, som du administrerer.");
        assertThat(as(administrator, () -> desk.leaveForGood("analyst" + suffix, TODAY, heir, "Stopper"))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("Du administrerer kun de brugere"));
        assertThat(as(administrator, () -> desk.leaveForGood(administrator, TODAY, heir, "Stopper"))
                        .refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("din egen fratrædelse"));
        assertThat(as(administrator, () -> desk.leave(leaver, "requester-2", TODAY, TODAY, "Fremmed"))
                        .refusal())
                .contains("Vælg en kollega fra listen.");
    }

    private ProcessInstance leaves(String person, LocalDate lastDay, String to) {
        done(() -> desk.leaveForGood(person, lastDay, to, "Nyt job"));
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("departure")
                .processInstanceBusinessKey(person)
                .singleResult();
    }

    private void done(Supplier<Outcome<Nothing>> act) {
        assertThat(as(administrator, act)).isEqualTo(Outcome.done());
    }

    private <T> T as(String person, Supplier<T> act) {
        return beans.getBean(ActingPerson.class).as(person, act);
    }

    /** A task of the secretariat that its member has taken. */
    private Task taken(String secretary) {
        engine.start(
                "it-acquisition", leaver, "requester", municipality.municipality, Answers.to("idea-raised", Map.of()));
        municipality.runJobs();
        Task task = tasks.createTaskQuery()
                .tenantIdIn(municipality.municipality)
                .taskDefinitionKey("UserTask_ScreenIdea")
                .singleResult();
        tasks.claim(task.getId(), secretary);
        return task;
    }

    private String purchase() {
        return engine.start(
                        "blanket-purchase",
                        leaver,
                        "requester",
                        municipality.municipality,
                        Answers.to("purchase-request", Map.of()))
                .getId();
    }

    private String probe(String writer, String judge) {
        return engine.asApplication(
                municipality.municipality,
                () -> runtime.startProcessInstanceByKey("stand-in-probe", Map.of("writer", writer, "judge", judge))
                        .getId());
    }

    private void completes(String process, String person) {
        engine.as(person, "digital-consultant", municipality.municipality, () -> {
            tasks.complete(task(process).getId());
            return null;
        });
    }

    private void finds(Task search) {
        municipality.completes(
                "secretariat" + suffix,
                "secretariat",
                query -> query.taskId(search.getId()),
                Answers.to("departure-heirs", Map.of()));
    }

    private Task task(String process) {
        return tasks.createTaskQuery().processInstanceId(process).singleResult();
    }

    private String form(Task task) {
        return engine.as(heir, "digital-consultant", municipality.municipality, () -> {
            try (var form = beans.getBean(FormService.class).getDeployedTaskForm(task.getId())) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
