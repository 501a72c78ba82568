package dk.portvagt.meeting.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.MeetingState;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.process.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What surrounds the decisions of a meeting: its time, agenda and papers, who is there, who decides what, and how. */
@PortvagtTest
class MeetingInFullTest {

    private static final Map<String, Object> CLARIFICATION = Map.of("clarificationBudget", 60_000L);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private ReviewDriver review;
    private Desk desk;

    @BeforeEach
    void a_case_that_waits() {
        review = new ReviewDriver(beans);
        desk = review.desk;
        review.give(ACQUISITION, YEAR, 1_000_000);
        review.starts("G1", CLARIFICATION).prepare();
    }

    // Its time

    @Test
    void asks_for_another_day_when_there_is_a_meeting_and_can_be_left_uncalled() {
        new MeetingDriver(beans, desk);
        MeetingDriver second = new MeetingDriver(beans, desk);
        assertThat(second.variable("meetingRefusal").toString()).contains("allerede et møde");
        assertThat(second.finds("secretariat", "UserTask_PrepareAgenda")).isNull();

        second.completes("secretariat", "UserTask_CorrectMeeting", corrected("11:00", "10:00"));
        assertThat(second.variable("meetingRefusal").toString()).contains("slutte senere");
        second.completes("secretariat", "UserTask_CorrectMeeting", corrected("10:00", "11:00"));
        assertThat(second.finds("secretariat", "UserTask_PrepareAgenda")).hasCandidateGroup("secretariat");

        MeetingDriver third = new MeetingDriver(beans, desk);
        third.completes("secretariat", "UserTask_CorrectMeeting", Map.of("correctionChoice", "giveUp"));
        assertThat(third.instance()).hasPassed("EndEvent_MeetingNotCalled").isEnded();
    }

    @Test
    void is_moved_with_its_agenda_and_the_calendars_follow_once_the_papers_are_out() {
        MeetingDriver meeting = new MeetingDriver(beans, desk);
        meeting.agenda("move", moved(5));
        assertThat(told()).as("nobody was invited yet").isEmpty();
        meeting.agenda("ready", Map.of());
        meeting.opening("agenda", Map.of()).agenda("move", moved(6));

        assertThat(meetings.get(meeting.id()).heldOn())
                .isEqualTo(DanishDay.today().plusDays(6));
        assertThat(told())
                .containsExactly(
                        "Dagsorden " + Members.chair(desk.municipality) + " 0",
                        "Dagsorden " + Members.first(desk.municipality) + " 0",
                        "Dagsorden " + Members.second(desk.municipality) + " 0",
                        "Flyttet " + Members.chair(desk.municipality) + " 1",
                        "Flyttet " + Members.first(desk.municipality) + " 1",
                        "Flyttet " + Members.second(desk.municipality) + " 1");
        assertThat(cases(meeting)).containsExactly(review.number.toString());
    }

    @Test
    void is_not_moved_to_the_day_of_another_meeting() {
        new MeetingDriver(beans, desk, DanishDay.today().plusDays(5));
        MeetingDriver meeting = new MeetingDriver(beans, desk);

        meeting.agenda("move", moved(5));

        assertThat(meeting.variable("meetingRefusal").toString()).contains("allerede et møde");
        assertThat(meetings.get(meeting.id()).heldOn()).isEqualTo(DanishDay.today());
    }

    // Its agenda

    @Test
    void takes_items_added_by_hand_in_the_order_the_secretariat_gives_them() {
        MeetingDriver meeting = new MeetingDriver(beans, desk);

        meeting.agenda("add", added("Cloudstrategi", null));
        meeting.agenda("order", Map.of("changedNumber", 4L, "newNumber", 3L));
        assertThat(titles(meeting)).first().isEqualTo("Cloudstrategi");
        assertThat(meeting.variable("addedTitle")).as("empty for the next one").isNull();

        meeting.agenda("add", added("Om en sag", "901-2026-9999"));
        assertThat(meeting.variable("meetingRefusal").toString()).contains("ingen sag med nummer 901-2026-9999");
        meeting.agenda("add", added("Om sagen", review.number.toString()));
        meeting.agenda("order", Map.of("changedNumber", 9L, "newNumber", 3L));
        assertThat(meeting.variable("meetingRefusal").toString()).contains("ikke både et punkt nr. 9");
        meeting.agenda("takeOff", Map.of("changedNumber", 9L));
        assertThat(meeting.variable("meetingRefusal").toString()).contains("ikke noget punkt nr. 9");

        meeting.agenda("ready").decides("noted").decides("approved").decides("approved");
        meeting.confirms().publishes();

        assertThat(meeting.instance()).hasPassed("ServiceTask_CloseMeeting");
        assertThat(meeting.items()).extracting(AgendaItem::state).containsOnly(ItemState.PUBLISHED);
        assertThat(meeting.items().get(0).decision().outcome()).isEqualTo(DecisionOutcome.NOTED);
        assertThat(review.instance()).hasPassed("EndEvent_Approved");
    }

    @Test
    void shows_a_paper_as_it_was_written() {
        MeetingDriver meeting = new MeetingDriver(beans, desk);
        Map<String, Object> item = added("Cloudstrategi", null);
        item.put("addedText", "1. december holdes der møde\nmed *alle* leverandører");

        meeting.agenda("add", item).agenda("order", Map.of("changedNumber", 4L, "newNumber", 3L));
        meeting.agenda("ready");

        assertThat(meeting.variable("itemSummary")).isEqualTo("1. december holdes der møde\nmed *alle* leverandører");
    }

    @Test
    void leaves_a_case_for_a_later_meeting() {
        MeetingDriver meeting = new MeetingDriver(beans, desk);
        meeting.agenda("takeOff", Map.of("changedNumber", 3L)).agenda("refresh");
        assertThat(meeting.items()).isEmpty();
        meeting.agenda("ready").confirms().publishes();

        assertThat(cases(new MeetingDriver(beans, desk))).containsExactly(review.number.toString());
    }

    @Test
    void brings_back_what_was_put_off_and_says_so() {
        new MeetingDriver(beans, desk).decidesAll("deferred");

        MeetingDriver next = new MeetingDriver(beans, desk);

        assertThat(next.variable("agendaOverview").toString()).contains("Udsat fra et tidligere møde");
    }

    @Test
    void corrects_what_an_earlier_meeting_decided() {
        new MeetingDriver(beans, desk).decidesAll("approved");
        MeetingDriver meeting = new MeetingDriver(beans, desk);
        String decision = review.variable("decisionId").toString();
        assertThat(meeting.variable("correctableDecisions").toString()).contains(review.number.toString());
        Map<String, Object> correction = Map.of(
                "correctedDecision", decision,
                "correctionWording", "60.000 kr. til afklaring",
                "correctionReason", "Beløbet manglede");

        meeting.agenda("correct", correction);
        assertThat(meeting.items()).extracting(item -> item.content().kind()).containsExactly(ItemKind.CORRECTION);
        assertThat(meeting.variable("correctableDecisions").toString()).doesNotContain("\"" + decision + "\"");

        meeting.decidesAll("approved");
        assertThat(database.sql("SELECT count(*) FROM portvagt.decision WHERE corrects = ?")
                        .param(Long.valueOf(decision))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    // Its papers

    @Test
    void sends_the_agenda_with_the_document_and_an_invitation_and_a_changed_one_again() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready", Map.of());
        assertThat(archive.ofMeeting(meeting.id())).hasSize(1);
        assertThat(told()).hasSize(3);
        assertThat(database.sql("SELECT DISTINCT documents[1] FROM portvagt.mail WHERE municipality = ?")
                        .param(desk.municipality)
                        .query(Long.class)
                        .list())
                .containsExactly(archive.ofMeeting(meeting.id()).get(0).id());

        meeting.opening("agenda", Map.of()).agenda("ready", Map.of());
        assertThat(told()).as("nothing new to tell").hasSize(3);

        ReviewDriver late = new ReviewDriver(beans, desk);
        late.starts("G1", CLARIFICATION).prepare();
        meeting.opening("agenda", Map.of());
        assertThat(meeting.variable("agendaOverview").toString()).contains("Sent punkt");
        meeting.agenda("ready", Map.of());

        assertThat(told()).hasSize(6).last().asString().startsWith("Ændret dagsorden");
        assertThat(meetings.get(meeting.id()).papersVersion()).isEqualTo(2);
        assertThat(meeting.variable("papersSent").toString()).contains("version 2");
    }

    @Test
    void sends_the_papers_once_although_the_server_stopped_at_the_end_of_the_first_attempt() {
        MeetingDriver meeting = new MeetingDriver(beans, desk);
        desk.completes(
                "secretariat",
                query -> query.taskDefinitionKey("UserTask_PrepareAgenda").tenantIdIn(desk.municipality),
                Map.of("agendaAction", "ready"));
        List<Job> sending = desk.dueJobs();
        assertThat(sending).hasSize(1);

        transaction.executeWithoutResult(attempt -> {
            execute(sending.get(0));
            attempt.setRollbackOnly();
        });
        assertThat(told()).isEmpty();
        desk.runJobs();

        assertThat(told()).hasSize(3);
        assertThat(archive.ofMeeting(meeting.id())).hasSize(1);
        assertThat(meetings.get(meeting.id()).papersVersion()).isEqualTo(1);
    }

    @Test
    void tells_the_members_and_gives_its_items_back_when_it_is_cancelled_even_from_outside() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready", Map.of());

        runtime.deleteProcessInstance(meeting.instance().getId(), "Ved en fejl");

        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(told()).hasSize(6).last().asString().startsWith("Aflyst");
        MeetingDriver next = new MeetingDriver(beans, desk);
        assertThat(cases(next)).containsExactly(review.number.toString());

        runtime.deleteProcessInstance(next.instance().getId(), "Under dagsordenen");
        assertThat(meetings.get(next.id()).state()).isEqualTo(MeetingState.CANCELLED);
    }

    // Who is there

    @Test
    void waits_for_a_quorum_or_is_adjourned_with_everything_on_it() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready", Map.of());

        meeting.opens(List.of(Members.first(desk.municipality)));
        assertThat(meeting.variable("meetingRefusal").toString())
                .contains("ikke beslutningsdygtig: 1 af 3 medlemmer er til stede, og der skal være mindst 2");
        assertThat(meeting.finds("steering-group", "UserTask_DecideItem")).isNull();
        meeting.opens(List.of());
        assertThat(meeting.finds("steering-group", "UserTask_DecideItem")).isNull();

        meeting.opening("adjourn", Map.of("changeReason", "For få kom"));
        assertThat(meeting.instance()).hasPassed("ServiceTask_AdjournMeeting");
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.ADJOURNED);
        assertThat(told()).last().asString().startsWith("Udsat");
        assertThat(cases(new MeetingDriver(beans, desk))).containsExactly(review.number.toString());
    }

    @Test
    void begins_when_the_missing_member_has_come() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready", Map.of());
        meeting.opens(List.of(Members.chair(desk.municipality)));

        meeting.opening(
                "begin",
                Map.of(
                        "presentMembers",
                        MeetingDriver.list(List.of(Members.chair(desk.municipality), Members.first(desk.municipality))),
                        "guests",
                        "Konsulent Lund",
                        "agendaRemark",
                        "Punkt 3 tages sidst"));
        meeting.decides("approved").confirms().publishes();

        assertThat(meeting.items().get(0).decision().present()).isEqualTo("Formand Prøve, Socialchef Prøve");
        assertThat(meetings.get(meeting.id()).notes().guests()).isEqualTo("Konsulent Lund");
        assertThat(meetings.get(meeting.id()).notes().agendaRemark()).isEqualTo("Punkt 3 tages sidst");
        assertThat(review.instance()).hasPassed("EndEvent_Approved");
    }

    @Test
    void asks_again_who_is_there_when_somebody_has_joined_since_the_papers_went_out() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready", Map.of());
        String dorte = new SteeringMembers(beans, desk.municipality).joins("Dorte");

        meeting.opens(Members.all(desk.municipality));
        assertThat(meeting.finds("steering-group", "UserTask_DecideItem")).isNull();
        assertThat((String) meeting.variable("meetingRefusal")).contains("nye medlemmer", "Dorte Prøve");
        assertThat(meeting.variable("memberOptions").toString()).contains(dorte);

        meeting.opens(List.of(Members.chair(desk.municipality), Members.first(desk.municipality), dorte));
        meeting.decides("approved").confirms().publishes();
        assertThat(meeting.items().get(0).decision().present()).contains("Dorte Prøve");
    }

    // Who decides, and how

    @Test
    void writes_down_no_decision_that_the_votes_do_not_carry() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");
        List<String> two = List.of(Members.first(desk.municipality), Members.second(desk.municipality));

        meeting.decides("approved", Map.of("votesDiffer", true, "againstMembers", two));
        assertThat(meeting.variable("itemRefusal").toString()).contains("passer ikke med stemmerne");
        assertThat(meeting.items().get(0).state()).isEqualTo(ItemState.ON_AGENDA);

        meeting.decides("rejected", Map.of("votesDiffer", true, "againstMembers", two));
        assertThat(meeting.variable("decisionsOverview").toString())
                .contains("for: Formand Prøve; imod: Skolechef Prøve, Socialchef Prøve");
        meeting.confirms().publishes();
        assertThat(review.instance()).hasPassed("EndEvent_Rejected");
    }

    @Test
    void names_each_decision_by_its_effect_and_shows_the_chair_case_effect_and_money() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");
        assertThat(meeting.variable("outcomeOptions").toString())
                .contains("Godkendt: når pengene er på plads, begynder kravspecifikationen")
                .doesNotContain("noted");

        meeting.decides("approved");

        assertThat(meeting.variable("decisionsOverview").toString())
                .contains(
                        review.number.toString(),
                        "Når pengene er på plads, begynder kravspecifikationen.",
                        "Der reserveres 60.000 kr. af Nyanskaffelser " + YEAR);
    }

    @Test
    void puts_an_item_off_when_too_few_may_decide_it() {
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");
        List<String> two = List.of(Members.first(desk.municipality), Members.second(desk.municipality));

        meeting.decides("approved", Map.of("stoodDownMembers", two));
        assertThat(meeting.variable("itemRefusal").toString()).contains("For få deltager i punktet");
        meeting.decides("deferred", Map.of("stoodDownMembers", two)).confirms().publishes();

        assertThat(cases(new MeetingDriver(beans, desk))).containsExactly(review.number.toString());
    }

    @Test
    void points_out_that_the_requester_is_a_member_and_does_not_let_them_decide() {
        String requester = Members.first(desk.municipality);
        database.sql("UPDATE portvagt.acquisition_case SET requester = ? WHERE case_number = ?")
                .params(requester, review.number.toString())
                .update();
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");
        assertThat(meeting.variable("itemBiasHint").toString()).contains("har rejst sagen");
        assertThat(meeting.variable("stoodDownMembers").toString()).contains(requester);

        meeting.decides("approved");
        assertThat(meeting.variable("itemRefusal").toString()).contains("må ikke selv være med til at afgøre den");

        meeting.decides("approved", Map.of("stoodDownMembers", List.of(requester)));
        meeting.confirms().publishes();
        assertThat(review.instance()).hasPassed("EndEvent_Approved");
    }

    @Test
    void notes_what_was_said_to_the_information_and_under_other_business() {
        ReviewDriver closing = new ReviewDriver(beans, desk);
        closing.starts("G5", Map.of()).prepare();
        new GateDriver(beans, desk, closing.number.toString()).decidesAsManager("approved");
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready", Map.of());
        meeting.opens(Members.all(desk.municipality));
        meeting.completes(
                "steering-group", "UserTask_DecideItem", Map.of("itemOutcome", "approved", "itemReason", "Derfor"));
        String information = meeting.variable("information").toString();
        assertThat(information).contains("Afgjort uden for møde siden sidst", closing.number.toString());

        meeting.notes(Map.of(
                "information",
                MeetingDriver.json(information.replace("\"remark\":null", "\"remark\":\"Godt gået\"")),
                "otherBusiness",
                "Julefrokosten"));

        assertThat(database.sql("SELECT remark FROM portvagt.meeting_information WHERE meeting_id = ?"
                                + " AND kind = 'FAST_DECISIONS'")
                        .param(meeting.id())
                        .query(String.class)
                        .single())
                .isEqualTo("Godt gået");
        assertThat(meetings.get(meeting.id()).notes().otherBusiness()).isEqualTo("Julefrokosten");
    }

    private static Map<String, Object> corrected(String start, String end) {
        return Map.of(
                "correctionChoice",
                "correct",
                "meetingDate",
                DanishDay.today().plusDays(8).toString(),
                "meetingStart",
                start,
                "meetingEnd",
                end,
                "meetingPlace",
                "Byrådssalen");
    }

    private static Map<String, Object> moved(int days) {
        return Map.of(
                "newMeetingDate", DanishDay.today().plusDays(days).toString(),
                "newMeetingStart", "13:00",
                "newMeetingEnd", "15:00",
                "newMeetingPlace", "Byrådssalen",
                "changeReason", "Sygdom");
    }

    private static Map<String, Object> added(String title, String caseNumber) {
        Map<String, Object> item = new HashMap<>(Map.of(
                "addedTitle", title,
                "addedText", "Sagsfremstilling",
                "addedRecommendation", "Tages til efterretning"));
        item.put("addedCaseNumber", caseNumber);
        return item;
    }

    private static List<String> cases(MeetingDriver meeting) {
        return meeting.items().stream()
                .map(item -> item.content().paper().caseNumber())
                .toList();
    }

    private static List<String> titles(MeetingDriver meeting) {
        return meeting.items().stream()
                .map(item -> item.content().paper().title())
                .toList();
    }

    /** What the members were told about meetings: what it is, to whom, and the step of the calendar event. */
    private List<String> told() {
        return database.sql("""
                        SELECT split_part(subject, ':', 1) || ' ' || recipient || ' ' || sequence
                        FROM portvagt.mail JOIN portvagt.mail_event ON mail_id = mail.id
                        WHERE municipality = ? ORDER BY sequence, recipient""").param(desk.municipality).query(String.class).list();
    }
}
