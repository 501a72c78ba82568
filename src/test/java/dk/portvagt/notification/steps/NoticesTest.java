package dk.portvagt.notification.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class NoticesTest {

    private static final String SLOW = """
            <userTask id="UserTask_Slow" name="Svar på noget" camunda:candidateGroups="secretariat">
              <extensionElements><camunda:properties>
                <camunda:property name="remindAfter" value="2"/>
              </camunda:properties></extensionElements>
            </userTask>""";

    private final String key = "notices-test-" + System.nanoTime();
    private final String process = "notices-probe-" + System.nanoTime();

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private ActingPerson acting;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RepositoryService models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private Clock clock;

    @BeforeEach
    void people_of_two_municipalities() {
        TestPeople.ensure(people);
    }

    @Test
    void tells_the_members_of_the_groups_in_that_municipality_only() {
        notices.toGroups("901", List.of("secretariat", "pmo"), Notice.of(key, "Emne", "Tekst"));

        assertThat(told())
                .containsEntry("secretariat", "secretariat@test.example")
                .containsEntry("pmo", "pmo@test.example")
                .doesNotContainKeys("secretariat-2", "pmo-2", "requester");
    }

    @Test
    void tells_once_who_is_meant_twice() {
        notices.toGroups("901", List.of("secretariat"), Notice.of(key, "Emne", "Tekst"));
        notices.toPerson("901", "secretariat", Notice.of(key, "Emne", "Tekst"));

        assertThat(told()).containsKey("secretariat");
    }

    @Test
    void tells_also_whom_the_person_at_the_keyboard_may_not_see() {
        acting.as("requester", () -> {
            notices.toGroups("901", List.of("steering-chair"), Notice.of(key, "Emne", "Tekst"));
        });

        assertThat(told()).containsKey("steering-chair");
    }

    @Test
    void tells_nobody_when_the_group_has_no_members() {
        notices.toGroups("901", List.of("no-such-group"), Notice.of(key, "Emne", "Tekst"));

        assertThat(told()).isEmpty();
    }

    @Test
    void keeps_a_notice_to_somebody_unknown_where_it_can_be_seen() {
        notices.toPerson("901", "nobody-at-all", Notice.of(key, "Emne", "Tekst"));

        assertThat(database.sql("SELECT state FROM portvagt.mail WHERE key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("FAILED");
    }

    @Test
    void an_open_task_is_reminded_of_on_the_morning_when_its_days_are_over() {
        String run = started(SLOW, "UserTask_Slow", Map.of());
        Job reminder = jobs.createJobQuery().processInstanceId(run).singleResult();
        assertThat(reminder.getDuedate().toInstant())
                .isEqualTo(officeDays
                        .after(LocalDate.now(clock), 2)
                        .atTime(8, 0)
                        .atZone(ZoneId.of("Europe/Copenhagen"))
                        .toInstant());
        String task =
                tasks.createTaskQuery().processInstanceId(run).singleResult().getId();

        jobs.executeJob(reminder.getId());

        assertThat(told("task:" + task + ":reminder")).containsOnlyKeys("secretariat");
        assertThat(database.sql("SELECT text FROM portvagt.mail WHERE key = ?")
                        .param("task:" + task + ":reminder")
                        .query(String.class)
                        .single())
                .contains("Den ligger i Tasklist.");
        assertThat(tasks.createTaskQuery().taskId(task).count())
                .as("the task stays")
                .isEqualTo(1);
    }

    @Test
    void a_completed_task_is_not_reminded_of() {
        String run = started(SLOW, "UserTask_Slow", Map.of());

        tasks.complete(
                tasks.createTaskQuery().processInstanceId(run).singleResult().getId());

        assertThat(jobs.createJobQuery().processInstanceId(run).count()).isZero();
    }

    @Test
    void a_message_of_a_model_goes_to_its_group_and_person_with_the_fields_of_the_case() {
        started(
                message("secretariat", "${requester}"),
                "ServiceTask_Tell",
                Map.of("requester", "requester", "amount", 1250000L, "deadline", "2027-02-03"));

        List<Map<String, Object>> mails = database.sql(
                        "SELECT recipient, text FROM portvagt.mail WHERE key LIKE 'message:%' AND subject = ?")
                .param("Sag " + process + ": vurderet")
                .query()
                .listOfRows();
        assertThat(mails)
                .extracting(mail -> mail.get("recipient"))
                .containsExactlyInAnyOrder("secretariat", "requester");
        assertThat(mails.get(0).get("text").toString()).contains("1.250.000 kr. inden 3. februar 2027");
    }

    @Test
    void a_message_does_not_leave_the_municipality() {
        assertThatThrownBy(() -> started(
                        message("", "${requester}"),
                        "ServiceTask_Tell",
                        Map.of("requester", "requester-2", "amount", 1L, "deadline", "2027-02-03")))
                .hasMessageContaining("som ikke arbejder med sager i kommunen");
    }

    private String message(String group, String person) {
        return """
                <serviceTask id="ServiceTask_Tell" name="Giv besked" camunda:delegateExpression="${sendMessageDelegate}">
                  <extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="messageGroup">%s</camunda:inputParameter>
                    <camunda:inputParameter name="messagePerson">%s</camunda:inputParameter>
                    <camunda:inputParameter name="messageSubject">Sag %s: vurderet</camunda:inputParameter>
                    <camunda:inputParameter name="messageText">Svar om ${danish.amount(amount)} inden ${danish.day(deadline)}.</camunda:inputParameter>
                    <camunda:inputParameter name="messageDocument">BUSINESS_CASE</camunda:inputParameter>
                  </camunda:inputOutput></extensionElements>
                </serviceTask>""".formatted(group, person, process);
    }

    /** Starts a probe with the one step in municipality 901; the id of its process. */
    private String started(String step, String id, Map<String, Object> variables) {
        Probe.deploy(models.createDeployment().addString(process + ".bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="probe">
                  <process id="%1$s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="StartEvent"/>
                    <sequenceFlow id="Flow_1" sourceRef="StartEvent" targetRef="%2$s"/>
                    %3$s
                    <sequenceFlow id="Flow_2" sourceRef="%2$s" targetRef="EndEvent"/>
                    <endEvent id="EndEvent"/>
                  </process>
                </definitions>""".formatted(process, id, step)));
        return acting.asMunicipality(
                "901",
                () -> runtime.startProcessInstanceByKey(process, variables).getId());
    }

    private Map<String, String> told() {
        return told(key);
    }

    private Map<String, String> told(String key) {
        return database
                .sql("SELECT recipient, address FROM portvagt.mail WHERE key = ?")
                .param(key)
                .query((row, number) -> Map.entry(row.getString("recipient"), row.getString("address")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
