package dk.portvagt.meeting.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class SteeringMeetingTest {

    private static final Map<String, Object> CLARIFICATION = Map.of("clarificationBudget", 60_000L);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private ManagementService management;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private JdbcClient database;

    private ReviewDriver first;
    private ReviewDriver second;

    @BeforeEach
    void two_cases_that_wait() {
        first = new ReviewDriver(beans);
        first.give(ACQUISITION, YEAR, 1_000_000);
        first.starts("G1", CLARIFICATION).prepare();
        second = new ReviewDriver(beans, first.desk);
        second.starts("G1", CLARIFICATION).prepare();
    }

    @AfterEach
    void come_back_to_today() {
        ClockUtil.reset();
    }

    @Test
    void decides_item_by_item_and_tells_nobody_before_the_chair_has_confirmed() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk);
        assertThat(meeting.variable("agendaOverview").toString())
                .contains(first.number.toString(), second.number.toString());
        assertThat(meeting.finds("steering-group", "UserTask_PrepareAgenda")).isNull();

        meeting.agenda("ready").decides("approved").decides("rejected", withoutSecond());

        assertThat(meeting.variable("decisionsOverview").toString()).contains("Godkendt", "Afvist");
        assertThat(meeting.finds("steering-group", "UserTask_ConfirmDecisions")).isNull();
        assertThat(first.instance()).isNotEnded();
        assertThat(second.instance()).isNotEnded();
        assertThat(meeting.items()).extracting(AgendaItem::state).containsOnly(ItemState.DECIDED);

        meeting.confirms().publishes();

        assertThat(first.instance()).variables().containsEntry("gateOutcome", "approved");
        assertThat(second.instance()).variables().containsEntry("gateOutcome", "rejected");
        assertThat(meeting.items()).extracting(AgendaItem::state).containsOnly(ItemState.PUBLISHED);
        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
        assertThat(decisionOn(second).meetingItem().itemNumber()).isEqualTo(4);
        assertThat(decisionOn(second).meetingItem().present()).isEqualTo("Formand Prøve, Socialchef Prøve");
        assertThat(decisionOn(second).meetingItem().stoodDown()).isEqualTo("Skolechef Prøve");
        assertThat(decisionOn(second).decidedBy()).isEqualTo("steering-chair");
    }

    @Test
    void shows_each_item_with_its_own_paper_and_without_the_decision_of_the_one_before() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk).agenda("ready");
        assertThat(meeting.variable("itemCaseNumber")).isEqualTo(first.number.toString());
        assertThat(meeting.variable("itemRecommendation")).isEqualTo("Godkendes");
        assertThat((String) meeting.variable("itemAmount")).contains("60.000 kr.");

        meeting.decides("rejected", withoutSecond());

        assertThat(meeting.variable("itemCaseNumber")).isEqualTo(second.number.toString());
        assertThat(meeting.variable("itemOutcome")).isNull();
        assertThat(meeting.variable("stoodDownMembers")).hasToString("[]");
        assertThat(meeting.variable("presentNames")).isEqualTo("Formand Prøve, Socialchef Prøve, Skolechef Prøve");
    }

    @Test
    void decides_only_that_again_which_the_chair_names_as_wrong_and_lets_the_rest_go_out() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk)
                .agenda("ready")
                .decides("rejected")
                .decides("approved")
                .reopens(0);
        assertThat(second.instance()).hasPassed("EndEvent_Approved");
        assertThat(second.reserved()).isEqualByComparingTo("60000");
        assertThat(first.instance()).isNotEnded();
        assertThat(meeting.items())
                .extracting(AgendaItem::state)
                .containsExactly(ItemState.DECIDED, ItemState.PUBLISHED);
        assertThat(meeting.variable("itemOutcome")).isEqualTo("rejected");
        assertThat(meeting.variable("reopenReason")).isEqualTo("Punkt 1 skal rettes");

        meeting.decides("approved");
        assertThat(meeting.variable("itemOptions").toString())
                .contains("\"" + meeting.items().get(0).id() + "\"")
                .doesNotContain("\"" + meeting.items().get(1).id() + "\"");
        assertThat(meeting.instance()).hasNotPassed("ServiceTask_CloseMeeting");
        meeting.confirms().publishes();

        assertThat(first.instance()).hasPassed("EndEvent_Approved");
        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
        assertThat(meeting.items()).extracting(AgendaItem::confirmedBy).containsOnly("steering-chair");
    }

    @Test
    void asks_which_items_are_wrong() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk)
                .agenda("ready")
                .decides("rejected")
                .decides("approved");

        assertThatThrownBy(meeting::reopens).hasMessageContaining("Hvilke punkter er forkerte: skal udfyldes");
    }

    @Test
    void asks_the_manager_again_and_again_for_somebody_who_confirms_when_the_chair_is_silent() {
        String municipality = first.desk.municipality;
        new SteeringMembers(beans, municipality).joins("Mads", PortvagtGroup.DIGITALISATION_MANAGER);
        LocalDate deadline = officeDays.after(DanishDay.today(), 2);
        MeetingDriver meeting = new MeetingDriver(beans, first.desk)
                .agenda("ready")
                .decides("approved")
                .decides("approved");

        arrives(officeDays.before(deadline, 1));
        assertThat(told("din bekræftelse mangler")).isEqualTo(1);
        arrives(officeDays.after(deadline, 1));
        arrives(officeDays.after(deadline, 2));
        assertThat(told("find en, der bekræfter")).isEqualTo(2);

        meeting.completes("digitalisation-manager", "UserTask_ChaseConfirmation", Map.of("confirmer", "chair"));
        assertThat(told("bekræft mødets afgørelser")).isEqualTo(2);
        arrives(officeDays.after(deadline, 5));
        assertThat(meeting.variable("confirmerOptions").toString())
                .contains(Members.first(municipality), Members.second(municipality))
                .doesNotContain(Members.chair(municipality));
        assertThatThrownBy(() -> meeting.completes(
                        "digitalisation-manager", "UserTask_ChaseConfirmation", Map.of("confirmer", "steering-group")))
                .isInstanceOf(BadUserRequestException.class);
        meeting.completes(
                "digitalisation-manager",
                "UserTask_ChaseConfirmation",
                Map.of("confirmer", Members.first(municipality)));

        assertThatThrownBy(() -> meeting.confirmsAs(Members.second(municipality)))
                .as("named is another member")
                .hasMessageContaining("sees no such task");
        meeting.confirmsAs(Members.first(municipality)).publishes();
        assertThat(decisionOn(first).decidedBy()).isEqualTo(Members.first(municipality));
        assertThat(first.desk
                        .shown(
                                query -> query.tenantIdIn(municipality).taskDefinitionKey("UserTask_EditMinutes"),
                                "minutesOverview")
                        .toString())
                .contains("Bekræftet af formandens stedfortræder", "Socialchef Prøve");
        assertThat(second.instance()).hasPassed("EndEvent_Approved");
        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
    }

    @Test
    void takes_cases_that_come_later_when_the_agenda_is_refreshed() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk);
        ReviewDriver late = new ReviewDriver(beans, first.desk);
        late.starts("G1", CLARIFICATION).prepare();

        meeting.agenda("refresh");

        assertThat(meeting.items()).hasSize(3);
        assertThat(meeting.variable("agendaOverview").toString()).contains(late.number.toString());
    }

    @Test
    void gives_its_items_to_the_next_meeting_when_it_is_cancelled() {
        new MeetingDriver(beans, first.desk).agenda("cancel");

        new MeetingDriver(beans, first.desk).decidesAll("approved");

        assertThat(first.instance()).hasPassed("EndEvent_Approved");
        assertThat(second.instance()).hasPassed("EndEvent_Approved");
    }

    @Test
    void shows_no_item_of_another_municipality() {
        ReviewDriver foreign = new ReviewDriver(beans);
        foreign.give(ACQUISITION, YEAR, 100_000);
        foreign.starts("G1", CLARIFICATION).prepare();

        MeetingDriver meeting = new MeetingDriver(beans, foreign.desk);

        assertThat(meeting.items())
                .extracting(item -> item.content().paper().caseNumber())
                .containsExactly(foreign.number.toString());
    }

    @Test
    void closes_a_meeting_for_which_nothing_waits() {
        ReviewDriver quiet = new ReviewDriver(beans);

        MeetingDriver meeting = new MeetingDriver(beans, quiet.desk).agenda("ready");
        meeting.confirms().publishes();

        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
    }

    @Test
    void skips_a_case_that_was_withdrawn_before_its_item_came_up() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk);
        first.isCancelled();

        meeting.agenda("ready").decides("approved").confirms().publishes();

        assertThat(meeting.items())
                .extracting(AgendaItem::state)
                .containsExactly(ItemState.LAPSED, ItemState.PUBLISHED);
        assertThat(second.instance()).hasPassed("EndEvent_Approved");
    }

    @Test
    void publishes_no_decision_on_a_case_that_was_withdrawn_after_it_was_decided() {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk)
                .agenda("ready")
                .decides("approved")
                .decides("approved")
                .confirms();
        first.isCancelled();

        meeting.publishes();

        assertThat(meeting.items())
                .extracting(AgendaItem::state)
                .containsExactly(ItemState.LAPSED, ItemState.PUBLISHED);
        assertThat(decisions.latestApproval(first.number.toString())).isEmpty();
        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
    }

    @Test
    void leaves_a_withdrawn_case_off_the_agenda() {
        first.isCancelled();

        assertThat(new MeetingDriver(beans, first.desk).items()).hasSize(1);
    }

    @Test
    void publishes_or_lapses_but_never_both_when_a_case_is_withdrawn_at_the_same_moment() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 8; round++) {
            ReviewDriver racing = new ReviewDriver(beans);
            racing.give(ACQUISITION, YEAR, 100_000);
            racing.starts("G1", CLARIFICATION).prepare();
            MeetingDriver meeting = new MeetingDriver(beans, racing.desk)
                    .agenda("ready")
                    .decides("approved")
                    .confirms();
            Job publication = racing.desk.dueJobs().get(0);
            CyclicBarrier start = new CyclicBarrier(2);

            Future<Boolean> published =
                    threads.submit(attempt(start, () -> management.executeJob(publication.getId())));
            Future<Boolean> withdrawn = threads.submit(attempt(start, racing::isCancelled));
            boolean withdrawalWon = withdrawn.get();
            published.get();
            racing.desk.runJobs();

            ItemState state = meeting.items().get(0).state();
            boolean decided = decisions.latestApproval(racing.number.toString()).isPresent();
            assertThat(state).isIn(ItemState.PUBLISHED, ItemState.LAPSED);
            assertThat(decided).isEqualTo(state == ItemState.PUBLISHED);
            if (!withdrawalWon) {
                assertThat(racing.instance()).hasPassed("EndEvent_Approved");
            }
            assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
        }
        threads.shutdownNow();
    }

    private void arrives(LocalDate day) {
        CaseDriver.travelTo(day);
        first.desk.runJobs();
    }

    private long told(String what) {
        return database.sql("SELECT count(*) FROM portvagt.mail WHERE municipality = ? AND subject LIKE ?")
                .params(first.desk.municipality, "%" + what)
                .query(Long.class)
                .single();
    }

    /** Whether the action went through; the engine lets one of two at the same time fail, to be tried again. */
    private static Callable<Boolean> attempt(CyclicBarrier start, Runnable action) {
        return () -> {
            start.await();
            try {
                action.run();
                return true;
            } catch (OptimisticLockingException lost) {
                return false;
            }
        };
    }

    private Map<String, Object> withoutSecond() {
        return Map.of("stoodDownMembers", List.of(Members.second(first.desk.municipality)));
    }

    private NewDecision decisionOn(ReviewDriver review) {
        return decisions
                .find((Long) review.variable("decisionId"))
                .orElseThrow()
                .content();
    }
}
