package dk.portvagt.absence.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.absence.Absence;
import dk.portvagt.absence.Absences;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.border.FormRefusedException;
import dk.portvagt.engine.duty.DutyRefusedException;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While a person is absent, the tasks for them alone are the stand-in's, who acts for two. */
@PortvagtTest
class AbsenceTest {

    private static final LocalDate TODAY = DanishDay.today();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private Engine engine;
    private Desk desk;
    private String requester;
    private String standIn;
    private String deployment;

    @BeforeEach
    void aMunicipality(@Autowired RepositoryService models) {
        String municipality = TestMunicipality.next();
        engine = new Engine(beans);
        desk = new Desk(beans, municipality);
        String suffix = TestPeople.settle(beans, municipality);
        requester = "requester" + suffix;
        standIn = "digital-consultant" + suffix;
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
    void open_and_new_tasks_are_the_stand_ins_until_the_person_is_back() {
        String open = purchase();
        away(requester, TODAY, TODAY.plusDays(2));
        String begunMeanwhile = purchase();

        for (String process : new String[] {open, begunMeanwhile}) {
            assertThat(task(process).getAssignee()).isEqualTo(standIn);
            assertThat(task(process).getOwner()).isEqualTo(requester);
        }
        assertThat(form(task(open))).contains("Opgaven løses for Test Bestiller");
        assertThat(database.sql(
                                "SELECT count(*) FROM portvagt.mail WHERE recipient = ? AND subject LIKE 'Du er stedf%'")
                        .param(standIn)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        desk.completes(
                standIn,
                "digital-consultant",
                query -> query.processInstanceId(open),
                Map.of("purchaseAction", "drop"));
        HistoricTaskInstance done = history.createHistoricTaskInstanceQuery()
                .processInstanceId(open)
                .singleResult();
        assertThat(done.getAssignee()).isEqualTo(standIn);
        assertThat(done.getOwner()).isEqualTo(requester);

        CaseDriver.travelTo(TODAY.plusDays(3));
        desk.runJobs();
        assertThat(task(begunMeanwhile).getAssignee()).isEqualTo(requester);
        assertThat(task(begunMeanwhile).getOwner()).isNull();
    }

    @Test
    void a_person_who_is_back_early_has_the_tasks_again() {
        String process = purchase();
        away(requester, TODAY, TODAY.plusDays(20));

        start(requester, "requester", Map.of("absenceAction", "back"));
        desk.runJobs();

        assertThat(task(process).getAssignee()).isEqualTo(requester);
        assertThat(task(purchase()).getAssignee()).isEqualTo(requester);
    }

    @Test
    void the_stand_in_of_an_absent_stand_in_has_the_task() {
        String second = standIn.replace("digital-consultant", "it-architect");
        start(standIn, "digital-consultant", absence(TODAY, TODAY, second, null));
        away(requester, TODAY, TODAY);

        assertThat(task(purchase()).getAssignee()).isEqualTo(second);
    }

    @Test
    void what_a_stand_in_did_for_a_person_is_judged_by_neither() {
        away(requester, TODAY, TODAY);
        String process = probe(requester, requester);
        completes(process, standIn);

        // Neither the absent judge nor the stand-in may, so the task stays where it was.
        assertThat(task(process).getAssignee()).isEqualTo(requester);
        assertThatThrownBy(() -> completes(process, requester))
                .isInstanceOf(DutyRefusedException.class)
                .hasMessageContaining("bedømmer det ikke");
    }

    @Test
    void a_judge_does_not_hand_the_task_to_the_author() {
        away(requester, TODAY, TODAY);
        String process = probe(standIn, requester);
        completes(process, standIn);

        assertThat(task(process).getAssignee()).isEqualTo(requester);
        completes(process, requester);
        assertThat(task(process).getAssignee()).as("a vote is cast in person").isEqualTo(requester);
    }

    @Test
    void a_stand_in_does_not_judge_what_the_person_wrote() {
        String process = probe(requester, requester);
        completes(process, requester);
        handOver(task(process).getId());

        assertThatThrownBy(() -> completes(process, standIn)).isInstanceOf(DutyRefusedException.class);
    }

    @Test
    void an_absence_that_nobody_can_stand_in_for_is_refused() {
        assertRefused(requester, "requester", absence(TODAY, TODAY, requester, null), "Vælg en anden");
        assertRefused(
                requester, "requester", absence(TODAY.plusDays(1), TODAY, standIn, null), "ligger før den første dag");
        assertRefused(
                standIn,
                "digital-consultant",
                absence(TODAY, TODAY, standIn, requester),
                "kun sekretariatet og digitaliseringschefen melder for andre");

        String secretary = requester.replace("requester", "secretariat");
        start(secretary, "secretariat", absence(TODAY, TODAY.plusDays(5), standIn, requester));
        assertRefused(
                requester,
                "requester",
                absence(TODAY.plusDays(5), TODAY.plusDays(9), standIn, null),
                "der er allerede meldt fravær");
    }

    @Test
    void the_second_of_two_absences_at_once_reads_that_there_is_one() throws Exception {
        Absence first = new Absence(desk.municipality, requester, standIn, TODAY, TODAY.plusDays(3));
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> second = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(open -> {
            assertThat(beans.getBean(Absences.class).note(first, requester).isDone())
                    .isTrue();
            Future<?> waiting =
                    other.submit(() -> start(requester, "requester", absence(TODAY, TODAY.plusDays(1), standIn, null)));
            await().until(() -> waiting.isDone() || isSomebodyWaiting());
            return waiting;
        });
        assertThatThrownBy(second::get)
                .rootCause()
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Der er allerede meldt fravær")
                .hasMessageContaining("Meld først tilbage");
        other.shutdown();
        assertThat(database.sql("SELECT count(*) FROM portvagt.absence WHERE person = ?")
                        .param(requester)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean isSomebodyWaiting() {
        return database.sql("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 742001"
                                + " AND NOT granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void what_nobody_can_do_for_a_person_is_told_to_the_person_alone() {
        away(requester, TODAY, TODAY);
        Notices notices = beans.getBean(Notices.class);
        notices.inPerson(desk.municipality, requester, Notice.of("vote", "Stem selv", "…"));
        notices.toPerson(desk.municipality, requester, Notice.of("task", "Løs opgaven", "…"));

        assertThat(database.sql("SELECT subject FROM portvagt.mail WHERE recipient = ? ORDER BY id")
                        .param(requester)
                        .query(String.class)
                        .list())
                .containsExactly("Stem selv", "Løs opgaven");
        assertThat(database.sql("SELECT subject FROM portvagt.mail WHERE recipient = ? AND subject NOT LIKE 'Du er%'")
                        .param(standIn)
                        .query(String.class)
                        .list())
                .containsExactly("Løs opgaven");
    }

    private void assertRefused(String person, String group, Map<String, Object> answers, String reason) {
        assertThatThrownBy(() -> start(person, group, answers))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining(reason);
    }

    private void away(String person, LocalDate first, LocalDate last) {
        start(person, "requester", absence(first, last, standIn, null));
        desk.runJobs();
    }

    private void start(String person, String group, Map<String, Object> answers) {
        engine.start("absence", person, group, desk.municipality, answers);
    }

    private static Map<String, Object> absence(LocalDate first, LocalDate last, String standIn, String person) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("absenceAction", "away");
        answers.put("absentPerson", person);
        answers.put("absentFrom", first.toString());
        answers.put("absentUntil", last.toString());
        answers.put("standIn", standIn);
        return answers;
    }

    private String purchase() {
        return engine.start(
                        "blanket-purchase",
                        requester,
                        "requester",
                        desk.municipality,
                        Answers.to("purchase-request", Map.of()))
                .getId();
    }

    private String probe(String writer, String judge) {
        return engine.asApplication(
                desk.municipality,
                () -> beans.getBean(RuntimeService.class)
                        .startProcessInstanceByKey("stand-in-probe", Map.of("writer", writer, "judge", judge))
                        .getId());
    }

    private void completes(String process, String person) {
        String id = task(process).getId();
        engine.as(person, "requester", desk.municipality, () -> {
            tasks.complete(id);
            return null;
        });
    }

    /** As a hand-over that came before the rule excluded the person. */
    private void handOver(String task) {
        beans.getBean(ProcessEngineConfigurationImpl.class)
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    TaskEntity found = context.getTaskManager().findTaskById(task);
                    found.setOwner(requester);
                    found.setAssignee(standIn);
                    return null;
                });
    }

    private Task task(String process) {
        return engine.asNobody(
                () -> tasks.createTaskQuery().processInstanceId(process).singleResult());
    }

    private String form(Task task) {
        return engine.as(standIn, "digital-consultant", desk.municipality, () -> {
            try (var form = beans.getBean(FormService.class).getDeployedTaskForm(task.getId())) {
                return new String(form.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
