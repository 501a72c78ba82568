package dk.portvagt.intervention.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.acquisition.steps.WithdrawalDriver;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionState;
import dk.portvagt.condition.Conditions;
import dk.portvagt.engine.ActingPerson;
import dk.portvagt.engine.border.FormRefusedException;
import dk.portvagt.meeting.StandingItem;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands still while a case is paused, and how it goes on. */
@PortvagtTest
class CasePauseTest {

    private static final String HERE = "870";
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final int LENGTH = 21;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private Conditions conditions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private BeanFactory beans;
    private CaseJourney journey;
    private CaseDriver people;
    private LocalDate today;
    private LocalDate until;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        this.beans = beans;
        journey = new CaseJourney(beans, HERE);
        people = journey.people;
        today = DanishDay.today();
        until = officeDays.after(today, 10);
        CaseDriver.travelTo(today);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void stands_still_in_any_phase_and_at_its_gate_and_goes_on_where_it_was(Phase phase) {
        journey.upTo(phase);
        List<String> before = people.openTasks();
        InterventionDriver manager = pause();

        assertThat(active()).containsExactly(manager.instance().getId());
        assertThatThrownBy(() -> journey.through(phase))
                .isInstanceOf(CasePausedException.class)
                .hasMessageContaining("Sag " + number() + " er på pause siden ")
                .hasMessageContaining("Opgaven kan ikke udføres, før sagen er genoptaget.");
        manager.does("UserTask_FollowPause", Map.of("pauseAction", "resume"));
        people.runJobs();

        assertThat(manager.instance()).hasPassed("EndEvent_CaseResumed").isEnded();
        assertThat(people.openTasks()).isEqualTo(before);
        journey.through(phase);
        List<String> atGate = people.openTasks();
        InterventionDriver again = pause();
        assertThat(active()).containsExactly(again.instance().getId());
        resume();
        assertThat(again.instance()).hasPassed("EndEvent_PauseEnded").isEnded();
        assertThat(people.openTasks()).isEqualTo(atGate);
    }

    @Test
    void moves_timers_and_follow_up_dates_by_the_length_of_the_pause_but_not_a_contracts_notice() {
        journey.upTo(Phase.OPERATION);
        Date review = due("BoundaryEvent_ReviewDue");
        Date notice = due("CatchEvent_ContractNoticeDue");
        Date followUp = followUp();
        InterventionDriver manager = pause();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("contract-watch")
                        .processInstanceBusinessKey(number())
                        .active()
                        .count())
                .isEqualTo(1);
        assertThat((String) manager.shown("UserTask_FollowPause", "runningDeadlines"))
                .startsWith("Kontrakten kan opsiges senest");

        CaseDriver.travelTo(today.plusDays(LENGTH));
        resume();

        assertThat(due("BoundaryEvent_ReviewDue")).isEqualTo(later(review));
        assertThat(followUp()).isEqualTo(later(followUp));
        assertThat(due("CatchEvent_ContractNoticeDue")).isEqualTo(notice);
    }

    @Test
    void does_not_fire_a_timer_that_would_have_been_due_during_the_pause() {
        journey.upTo(Phase.OPERATION);
        LocalDate shortlyBefore = today.plusYears(1).minusDays(5);
        CaseDriver.travelTo(shortlyBefore);
        pauseFrom(shortlyBefore);

        CaseDriver.travelTo(shortlyBefore.plusDays(10));
        people.runJobs();
        resume();

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_OperateSolution");
    }

    @Test
    void moves_the_deadlines_of_conditions_and_demands() {
        LocalDate conditionDue = today.plusDays(60);
        approvedWithCondition(conditionDue);
        InterventionDriver architect = new InterventionDriver(beans, "it-architect", HERE)
                .asks("update", number(), until)
                .isHeard();
        pause();

        CaseDriver.travelTo(today.plusDays(LENGTH));
        resume();

        assertThat(conditions.unmet(number()))
                .singleElement()
                .satisfies(condition ->
                        assertThat(condition.content().deadline()).isEqualTo(conditionDue.plusDays(LENGTH)));
        LocalDate moved = officeDays.onOrAfter(until.plusDays(LENGTH));
        assertThat(architect.shown("UserTask_AnswerDemand", "interventionDeadline"))
                .isEqualTo(moved.toString());
        assertThat(architect.instance())
                .task("UserTask_AnswerDemand")
                .hasDueDate(Date.from(moved.atTime(16, 0).atZone(DENMARK).toInstant()));
        assertThat(architect.instance())
                .job("CatchEvent_ReminderDue")
                .hasDueDate(Date.from(
                        officeDays.before(moved, 2).atTime(8, 0).atZone(DENMARK).toInstant()));
    }

    @Test
    void keeps_what_the_steering_group_decides_meanwhile_until_the_case_goes_on() {
        people.raiseIdea(Map.of());
        journey.through(Phase.IDEA);
        journey.gate().prepare();
        MeetingDriver meeting = journey.meeting().agenda("ready").decides("approved");
        pause();

        meeting.confirms().publishes();
        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_FollowPause");
        assertThat(journey.money().reserved()).isZero();
        resume();

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_DescribeRequirements");
        assertThat(journey.money().reserved()).isPositive();
    }

    @Test
    void waits_for_the_next_meeting_when_its_item_is_deferred_meanwhile() {
        people.raiseIdea(Map.of());
        journey.through(Phase.IDEA);
        journey.gate().prepare();
        MeetingDriver meeting = journey.meeting().agenda("ready").decides("deferred");
        pause();

        meeting.confirms().publishes();
        resume();
        journey.meeting().decidesAll("approved");

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_DescribeRequirements");
    }

    @Test
    void moves_deadlines_once_although_the_server_stopped_at_the_end_of_the_first_attempt() {
        journey.upTo(Phase.OPERATION);
        Date review = due("BoundaryEvent_ReviewDue");
        pause();
        CaseDriver.travelTo(today.plusDays(LENGTH));
        InterventionDriver other = manager().asks("resume", number()).isHeard();
        Job resumption = job("ServiceTask_ResumeCase", other.instance());

        transaction.executeWithoutResult(attempt -> {
            execute(resumption);
            attempt.setRollbackOnly();
        });
        assertThat(due("BoundaryEvent_ReviewDue")).isEqualTo(review);
        people.runJobs();

        assertThat(due("BoundaryEvent_ReviewDue")).isEqualTo(later(review));
        assertThat(database.sql("SELECT count(*) FROM portvagt.case_pause WHERE case_number = ? AND ended_at IS NULL")
                        .param(number())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void catches_what_was_begun_while_it_was_being_paused() {
        journey.upTo(Phase.IDEA);
        InterventionDriver manager = manager().asks("pause", number(), until).isHeard();
        ProcessInstance escaped = people.process("idea-phase");
        assertThat(escaped).isSuspended();
        runtime.activateProcessInstanceById(escaped.getId());

        people.runJobs();

        assertThat(active()).containsExactly(manager.instance().getId());
    }

    @Test
    void shows_on_each_task_that_it_is_paused_and_why() {
        journey.upTo(Phase.IDEA);
        Task task = people.finds("secretariat", "UserTask_ScreenIdea");
        pause();

        assertThat((String) tasks.getVariableLocal(task.getId(), "cardPause"))
                .startsWith("siden ")
                .endsWith(InterventionDriver.REASON);
        assertThat(people.finds("secretariat", "UserTask_ScreenIdea")).isNotNull();

        resume();
        assertThat(tasks.getVariablesLocal(task.getId())).doesNotContainKey("cardPause");
    }

    @Test
    void is_neither_resumed_nor_deleted_by_an_administrator_past_the_intervention(@Autowired ActingPerson acting) {
        journey.upTo(Phase.IDEA);
        pause();
        String paused = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number().toString())
                .processDefinitionKey("it-acquisition")
                .singleResult()
                .getId();

        assertThatThrownBy(() -> acting.as("camunda-admin", () -> runtime.activateProcessInstanceById(paused)))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Den genoptages med indgrebet");
        assertThatThrownBy(() -> acting.as(
                        "camunda-admin",
                        () -> runtime.updateProcessInstanceSuspensionState()
                                .byProcessInstanceIds(paused)
                                .activate()))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Den genoptages med indgrebet");
        assertThatThrownBy(() -> acting.as("camunda-admin", () -> runtime.deleteProcessInstance(paused, "Prøve")))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Forløbet er selve sag " + number());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(paused)
                        .suspended()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void can_be_extended_and_calls_itself_to_mind_on_its_day() {
        journey.upTo(Phase.IDEA);
        InterventionDriver manager = pause();

        manager.does(
                "UserTask_FollowPause",
                Map.of("pauseAction", "extend", "newDeadline", today.plusDays(1).toString()));
        assertThat((String) manager.shown("UserTask_FollowPause", "deadlineObjection"))
                .contains("er for kort");
        LocalDate next = officeDays.after(until, 5);
        manager.does("UserTask_FollowPause", Map.of("pauseAction", "extend", "newDeadline", next.toString()));
        CaseDriver.travelTo(until.plusDays(1));
        people.runJobs();
        assertThat(reminders()).isZero();
        CaseDriver.travelTo(next.plusDays(1));
        people.runJobs();

        assertThat(reminders()).isPositive();
        assertThat(manager.instance()).task().hasDefinitionKey("UserTask_FollowPause");
    }

    @Test
    void can_end_with_stopping_the_case() {
        journey.upTo(Phase.REQUIREMENTS);
        InterventionDriver manager = pause();

        manager.does(
                "UserTask_FollowPause", Map.of("pauseAction", "stop", "stopReason", "Leverandøren er gået konkurs"));
        people.runJobs();

        assertThat(manager.instance()).hasPassed("EndEvent_CaseStopped").isEnded();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(journey.registered().closedReason()).isEqualTo("Leverandøren er gået konkurs");
        assertThat(journey.money().isSettled()).isTrue();
    }

    @Test
    void leaves_the_end_of_a_paused_case_with_a_contract_to_the_steering_group() {
        journey.upTo(Phase.IMPLEMENTATION).buy();
        InterventionDriver manager = pause();

        assertThatThrownBy(() -> manager.does(
                        "UserTask_FollowPause",
                        Map.of("pauseAction", "stop", "stopReason", "Leverandøren er gået konkurs")))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("en kontrakt binder kommunen, så styregruppen afgør, om sag " + number());

        assertThat(manager.instance()).isWaitingAt("UserTask_FollowPause");
    }

    @Test
    void lets_a_paused_case_be_stopped_or_withdrawn() {
        journey.upTo(Phase.REQUIREMENTS);
        pause();
        manager().asks("stop", number()).isHeard();
        people.runJobs();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);

        CaseJourney other = new CaseJourney(beans, HERE).upTo(Phase.IDEA);
        InterventionDriver pause =
                manager().asks("pause", other.people.caseNumber(), until).isHeard();
        other.people.runJobs();
        new WithdrawalDriver(beans, "requester", "requester", HERE)
                .asks(other.people.caseNumber())
                .isHeard();
        other.people.runJobs();

        assertThat(other.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(pause.instance()).hasPassed("EndEvent_PauseEnded").isEnded();
    }

    @Test
    void takes_its_conditions_along_from_pause_to_pause_until_it_is_stopped() {
        LocalDate conditionDue = today.plusDays(60);
        approvedWithCondition(conditionDue);
        assertThat(journey.money().reserved()).isPositive();
        pause();
        assertThatThrownBy(() -> people.submits(
                        "digital-consultant",
                        "UserTask_MeetCondition",
                        Map.of("conditionReport", "fulfilled", "conditionEvidence", "Journal 26/77")))
                .isInstanceOf(CasePausedException.class);
        CaseDriver.travelTo(today.plusDays(LENGTH));
        resume();
        Condition condition = conditions.unmet(number()).get(0);
        assertThat(condition.content().deadline()).isEqualTo(conditionDue.plusDays(LENGTH));
        pauseFrom(today.plusDays(LENGTH));

        manager().asks("stop", number()).isHeard();
        people.runJobs();

        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(conditions.get(condition.id()).state()).isEqualTo(ConditionState.LAPSED);
        assertThat(people.processes()).allSatisfy(process -> assertThat(process).isEnded());
        assertThat(active()).isEmpty();
        assertThat(journey.money().isSettled()).isTrue();
    }

    @Test
    void does_not_keep_a_condition_that_the_steering_group_gives_up_meanwhile() {
        approvedWithCondition(today.plusDays(60));
        long condition = conditions.unmet(number()).get(0).id();
        pause();

        journey.meeting()
                .agenda(
                        "waive",
                        Map.of("waivedCondition", String.valueOf(condition), "waiverReason", "Planen er opgivet"))
                .decidesAll("approved");
        resume();

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.LAPSED);
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_DescribeRequirements");
    }

    @Test
    void tells_the_second_who_pauses_and_who_resumes_what_is_not_paused() {
        journey.upTo(Phase.IDEA);
        assertThat(manager().asks("resume", number()).isHeard().refusal())
                .isEqualTo("Sag " + number() + " er ikke på pause.");
        pause();

        assertThat(manager().asks("pause", number(), until).isHeard().refusal())
                .startsWith("Sag " + number() + " er allerede på pause siden ");
        assertThat(manager().asks("update", number(), until).isHeard().refusal())
                .contains("Den kan genoptages eller standses, ikke andet.");
    }

    @Test
    void stands_on_the_agenda_of_every_meeting_while_it_lasts(@Autowired List<StandingItem> standing) {
        journey.upTo(Phase.IDEA);
        pause();

        assertThat(standing.stream()
                        .filter(item -> item.kind() == StandingItem.Kind.INTERVENTIONS)
                        .flatMap(item -> item.tables(HERE, until.plusDays(1)).stream())
                        .flatMap(section -> section.table().rows().stream()))
                .anySatisfy(row -> {
                    assertThat(row.get(0)).startsWith(number() + " ");
                    assertThat(row.get(1)).isEqualTo("Pause");
                    assertThat(row.get(3)).endsWith("(overskredet)");
                });
    }

    private InterventionDriver pause() {
        return pauseFrom(today);
    }

    private void approvedWithCondition(LocalDate due) {
        people.raiseIdea(Map.of());
        journey.through(Phase.IDEA);
        journey.gate().prepare();
        journey.meeting()
                .agenda("ready")
                .decides(
                        "approvedWithConditions",
                        Map.of(
                                "condition1Text", "Planen foreligger",
                                "condition1Owner", "digital-consultant",
                                "condition1Deadline", due.toString()))
                .confirms()
                .publishes();
    }

    private InterventionDriver pauseFrom(LocalDate day) {
        InterventionDriver manager =
                manager().asks("pause", number(), officeDays.after(day, 10)).isHeard();
        people.runJobs();
        return manager;
    }

    private void resume() {
        assertThat(manager().asks("resume", number()).isHeard().instance())
                .isNotWaitingAt("UserTask_CorrectIntervention");
        people.runJobs();
    }

    private InterventionDriver manager() {
        return new InterventionDriver(beans, "digitalisation-manager", HERE);
    }

    private String number() {
        return people.caseNumber();
    }

    /** What goes on of the case, beside the watch over its contract, which a pause does not stop. */
    private List<String> active() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number()).active().list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().startsWith("contract-watch:"))
                .map(instance -> instance.getId())
                .toList();
    }

    private Date due(String event) {
        return management.createJobQuery().activityId(event).tenantIdIn(HERE).list().stream()
                .filter(job -> number().equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .map(Job::getDuedate)
                .findFirst()
                .orElseThrow();
    }

    private Date followUp() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number())
                .taskDefinitionKey("UserTask_OperateSolution")
                .singleResult()
                .getFollowUpDate();
    }

    /** The clock stands at ten in the morning when the pause begins and when it ends. */
    private Date later(Date date) {
        Duration length = Duration.between(
                today.atTime(10, 0).atZone(DENMARK),
                today.plusDays(LENGTH).atTime(10, 0).atZone(DENMARK));
        return Date.from(date.toInstant().plus(length));
    }

    private long reminders() {
        return database.sql("SELECT count(*) FROM portvagt.mail WHERE key LIKE ? || ':intervention:%:reminder:%'")
                .param(number())
                .query(Long.class)
                .single();
    }
}
