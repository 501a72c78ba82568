package dk.portvagt.minutes.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static dk.portvagt.process.Instances.timesPassed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.decision.Decision;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.Corrections;
import dk.portvagt.meeting.Corrections.Proposal;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.meeting.steps.Members;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesSettings;
import dk.portvagt.minutes.MinutesState;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.process.Desk;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class MeetingMinutesTest {

    private static final String TODAY = DanishDay.today().toString();
    private static final Map<String, Object> CLARIFICATION = Map.of("clarificationBudget", 60_000L);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Minutes register;

    @Autowired
    private DocumentArchive archive;

    @Autowired
    private Corrections corrections;

    @Autowired
    private JdbcClient database;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private MinutesSettings settings;

    private ReviewDriver review;
    private Desk desk;
    private long meeting;

    @BeforeEach
    void a_meeting_that_was_held(@Autowired People people) {
        review = new ReviewDriver(beans);
        desk = review.desk;
        Members.ensure(beans, desk.municipality);
        TestPeople.ensure(people, desk.municipality, "-" + desk.municipality);
        review.give(ACQUISITION, YEAR, 1_000_000);
        review.starts("G1", CLARIFICATION).prepare();
        MeetingDriver held = new MeetingDriver(beans, desk);
        held.decidesAll("approved");
        meeting = held.id();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void makes_a_draft_of_the_meeting_lets_it_be_written_and_freezes_it_when_the_chair_approves() throws Exception {
        MinutesDriver minutes = called();
        assertThat(minutes.shown("UserTask_EditMinutes", "minutesRows").toString())
                .contains("Omsorgssystem", review.number.toString(), "Godkendt", "Derfor");
        assertThat(minutes.finds("steering-chair", "UserTask_EditMinutes")).isNull();

        minutes.writes("submit", "Gruppen drøftede økonomien.", "Mødet sluttede kl. 11.");
        assertThat(minutes.shown("UserTask_ApproveMinutes", "minutesOverview").toString())
                .contains("Gruppen drøftede økonomien.", "Mødet sluttede kl. 11.");
        assertThat(minutes.finds("secretariat", "UserTask_ApproveMinutes")).isNull();
        minutes.approves();

        MinutesVersion approved = minutes.minutes();
        assertThat(approved.state()).isEqualTo(MinutesState.APPROVED);
        assertThat(approved.frozen().approvedBy()).isEqualTo("steering-chair");
        assertThat(register.latestApproved(desk.municipality)).contains(approved);
        assertThat(minutes.instance()).hasPassed("EndEvent_MinutesApproved").isEnded();
        assertThat(pdf(approved))
                .contains(
                        "Omsorgssystem",
                        review.number.toString(),
                        "Afgørelse: Godkendt",
                        "Gruppen drøftede økonomien.",
                        "Mødet sluttede kl. 11.");
    }

    @Test
    void mails_the_document_to_members_chair_and_secretariat_of_the_municipality_and_nobody_else() {
        MinutesVersion approved =
                called().writes("submit", "Drøftet", null).approves().minutes();

        String key = "%s:minutes:%d:1".formatted(desk.municipality, meeting);
        assertThat(told(key))
                .containsExactlyInAnyOrder(
                        person("steering-group"),
                        person("steering-chair"),
                        person("secretariat"),
                        Members.chair(desk.municipality),
                        Members.first(desk.municipality),
                        Members.second(desk.municipality));
        assertThat(database.sql("SELECT DISTINCT documents[1] FROM portvagt.mail WHERE key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single())
                .isEqualTo(approved.frozen().document().documentId());
    }

    @Test
    void notes_who_came_who_stood_down_how_they_voted_what_was_told_and_what_was_added() throws Exception {
        ReviewDriver disputed = new ReviewDriver(beans);
        Desk there = disputed.desk;
        disputed.give(ACQUISITION, YEAR, 1_000_000);
        disputed.starts("G1", CLARIFICATION).prepare();
        MeetingDriver held = new MeetingDriver(beans, there);
        held.agenda(
                "add",
                Map.of(
                        "addedTitle", "Ny servicedesk",
                        "addedText", "Servicedesken flytter",
                        "addedRecommendation", "Tages til efterretning"));
        held.agenda("ready", Map.of());
        held.opening(
                "begin",
                Map.of(
                        "presentMembers",
                        MeetingDriver.list(
                                List.of(Members.chair(there.municipality), Members.first(there.municipality))),
                        "guests",
                        "Mette Lund, konsulent",
                        "agendaRemark",
                        "Punkt 4 tages først."));
        held.decides(
                "approvedWithConditions",
                Map.of(
                        "itemWording",
                        "Afklaringen sættes i gang.",
                        "condition1Text",
                        "Projektet har en plan",
                        "condition1Owner",
                        "pmo",
                        "condition1Deadline",
                        TODAY));
        held.decides("noted").confirms().publishes();

        MinutesDriver minutes = MinutesDriver.of(beans, there, held.id());
        String facts = minutes.shown("UserTask_EditMinutes", "minutesOverview").toString();
        assertThat(facts).contains("Formand Prøve (formand)", "Afbud", "Skolechef Prøve", "Mette Lund, konsulent");
        minutes.writes("submit", "Drøftet", null).approves();
        assertThat(pdf(minutes.minutes()))
                .doesNotContain("Ikke i lokalet")
                .contains(
                        "Til stede: Formand Prøve (formand), Socialchef Prøve",
                        "1. Godkendelse af dagsordenen",
                        "Punkt 4 tages først.",
                        "2. Godkendelse af seneste referat",
                        "Afgørelse: Godkendt med vilkår",
                        "Beslutning: Afklaringen sættes i gang.",
                        "Projektet har en plan (PMO, senest",
                        "Ny servicedesk",
                        "Taget til efterretning",
                        "Eventuelt");
    }

    @Test
    void shows_in_both_minutes_which_decision_corrects_which() throws Exception {
        called().writes("submit", "Drøftet", null).approves();
        Decision wrong = corrections.correctable(desk.municipality).get(0);
        corrections.place(new Proposal(
                desk.municipality, wrong.id(), "Rettelse af G1", "50.000 kr. til afklaring", "Beløbet var forkert"));
        MeetingDriver next = new MeetingDriver(beans, desk);
        next.decidesAll("approved");

        MinutesVersion ofCorrection = MinutesDriver.of(beans, desk, next.id())
                .writes("submit", "Drøftet", null)
                .approves()
                .minutes();
        MinutesDriver old = started(TODAY, "Beslutningen er rettet siden");
        old.chooses(meeting, "Beslutningen er rettet siden");
        old.writes("submit", "Drøftet", null).approves();

        assertThat(pdf(ofCorrection)).contains("Retter: Beslutning " + wrong.id());
        Decision correction = corrections.correctionOf(wrong.id()).orElseThrow();
        assertThat(pdf(old.minutes())).contains("Senere rettet: Beslutning " + correction.id());
    }

    @Test
    void writes_minutes_of_a_meeting_that_had_to_be_put_off() throws Exception {
        Desk there = new ReviewDriver(beans).desk;
        MeetingDriver meeting = new MeetingDriver(beans, there);
        meeting.agenda("ready", Map.of());
        meeting.completes(
                "secretariat",
                "UserTask_OpenMeeting",
                Map.of("openingAction", "adjourn", "changeReason", "Kun formanden kom"));

        MinutesDriver minutes = MinutesDriver.of(beans, there, meeting.id());
        assertThat(meeting.instance()).hasNotPassed("EndEvent_MeetingAdjourned");

        minutes.writes("submit", "", "Nyt møde indkaldes").approves();
        assertThat(meeting.instance()).hasPassed("EndEvent_MeetingAdjourned").isEnded();
        assertThat(pdf(minutes.minutes())).contains("Mødet blev udsat: Kun formanden kom", "Nyt møde indkaldes");
    }

    @Test
    void keeps_a_draft_that_is_not_finished_and_shows_it_again() {
        MinutesDriver minutes = called().writes("save", "Halvt skrevet", "Husk gæsterne");

        assertThat(minutes.minutes().content().entries().toString()).contains("Halvt skrevet");
        assertThat(minutes.shown("UserTask_EditMinutes", "minutesRows").toString())
                .contains("Halvt skrevet");
        assertThat(minutes.shown("UserTask_EditMinutes", "minutesRemarks")).isEqualTo("Husk gæsterne");
        assertThat(minutes.shown("UserTask_EditMinutes", "minutesAction")).isNull();

        minutes.writes("submit", "Helt skrevet", "").approves();
        assertThat(minutes.minutes().content().entries().toString()).contains("Helt skrevet");
        assertThat(minutes.minutes().content().remarks()).isEmpty();
    }

    @Test
    void goes_back_to_the_secretariat_with_the_chairs_remark_and_a_new_deadline() {
        MinutesDriver minutes = called().writes("submit", "Drøftet", null);
        LocalDate later = DanishDay.today().plusDays(30);
        CaseDriver.travelTo(later);

        minutes.sendsBack("Skriv, hvem der spurgte");

        assertThat(minutes.minutes().state()).isEqualTo(MinutesState.DRAFT);
        assertThat(minutes.shown("UserTask_EditMinutes", "chairRemark")).isEqualTo("Skriv, hvem der spurgte");
        assertThat((String) minutes.variable("draftDueDate"))
                .startsWith(officeDays.after(later, settings.draftOfficeDays()).toString());
        minutes.writes("submit", "Ældrechefen spurgte", null).approves();
        assertThat(minutes.minutes().state()).isEqualTo(MinutesState.APPROVED);
        assertThat(timesPassed(minutes.instance(), "ServiceTask_ReturnMinutes")).isEqualTo(1);
    }

    @Test
    void keeps_whoever_has_written_in_the_draft_from_approving_it() {
        MinutesDriver minutes = called();
        register.write((Long) minutes.variable("minutesId"), Map.of(), "", "steering-chair");
        minutes.writes("submit", "Drøftet", null);

        assertThatThrownBy(minutes::approves)
                .hasMessageContaining("Den, der har skrevet i referatet, godkender det ikke");
        minutes.approvesAs("vice-chair");

        assertThat(minutes.minutes().frozen().approvedBy()).isEqualTo("vice-chair");
    }

    @Test
    void gives_the_task_back_when_the_register_knows_of_an_editor_that_the_process_does_not() {
        MinutesDriver minutes = called().writes("submit", "Drøftet", null);
        database.sql("INSERT INTO portvagt.minutes_edit (minutes_id, edited_by, edited_at)"
                        + " VALUES (:id, 'steering-chair', now())")
                .param("id", minutes.variable("minutesId"))
                .update();

        minutes.approves();

        assertThat(minutes.minutes().state()).isEqualTo(MinutesState.SUBMITTED);
        assertThat((String) minutes.shown("UserTask_ApproveMinutes", "refusalReason"))
                .contains("kan ikke også godkende");
        minutes.approvesAs("vice-chair");
        assertThat(minutes.minutes().frozen().approvedBy()).isEqualTo("vice-chair");
    }

    @Test
    void corrects_frozen_minutes_by_a_new_version_that_names_the_old_and_why() throws Exception {
        MinutesVersion first =
                called().writes("submit", "Forkert", "Husk").approves().minutes();

        MinutesDriver correction = started(TODAY, "Et navn var stavet forkert");
        assertThat(correction.shown("UserTask_EditMinutes", "minutesRows").toString())
                .contains("Forkert");
        correction.writes("submit", "Rigtigt", "Husk").approves();

        MinutesVersion second = correction.minutes();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.correctionReason()).isEqualTo("Et navn var stavet forkert");
        assertThat(register.approvedOf(meeting)).contains(second);
        assertThat(register.get(first.id())).isEqualTo(first);
        assertThat(pdf(second))
                .contains(
                        "Dette referat retter og erstatter version 1.",
                        "Rettelse af version 1: Et navn var stavet forkert",
                        "Rigtigt");
        assertThat(pdf(first)).contains("Forkert").doesNotContain("version 2");
        assertThat(told("%s:minutes:%d:2".formatted(desk.municipality, meeting)))
                .hasSize(6);
    }

    @Test
    void leaves_the_old_version_in_force_when_a_correction_is_given_up() {
        MinutesVersion first =
                called().writes("submit", "Rigtigt", null).approves().minutes();

        MinutesDriver correction = started(TODAY, "Måske en fejl").givesUp();

        assertThat(correction.minutes().state()).isEqualTo(MinutesState.DROPPED);
        assertThat(correction.instance())
                .hasPassed("EndEvent_CorrectionDropped")
                .isEnded();
        assertThat(register.approvedOf(meeting)).contains(first);
        assertThat(started(TODAY, "En rigtig fejl").variable("minutesVersion")).isEqualTo(2L);
    }

    @Test
    void refuses_to_give_the_first_minutes_up() {
        MinutesDriver minutes = called();

        assertThatThrownBy(minutes::givesUp).hasMessageContaining("Opgiv rettelsen");
        assertThat(minutes.minutes().state()).isEqualTo(MinutesState.DRAFT);
    }

    @Test
    void lets_the_next_begin_when_the_process_was_ended_from_outside() {
        called().writes("submit", "Drøftet", null).approves();
        MinutesDriver ended = started(TODAY, "Fejl");
        ended.isCancelled();

        assertThat(ended.minutes().state()).isEqualTo(MinutesState.DROPPED);
        assertThat(started(TODAY, "Fejl").variable("minutesVersion")).isEqualTo(2L);
    }

    @Test
    void lets_one_of_two_corrections_at_once_go_on_and_answers_the_other() {
        called().writes("submit", "Forkert", null).approves();
        MinutesDriver first = started(TODAY, "Fejl");

        MinutesDriver second = started(TODAY, "Den samme fejl");

        assertThat(first.finds("secretariat", "UserTask_EditMinutes")).hasCandidateGroup("secretariat");
        assertThat((String) second.shown("UserTask_ChooseMeeting", "refusalReason"))
                .contains("allerede under udarbejdelse");
        first.writes("submit", "Rettet", null).approves();
        second.chooses(meeting, "En fejl til");
        assertThat(second.instance()).variables().containsEntry("minutesVersion", 3L);
    }

    @Test
    void demands_to_know_why_frozen_minutes_are_corrected() {
        called().writes("submit", "Forkert", null).approves();

        MinutesDriver correction = started(TODAY, null);

        assertThat((String) correction.shown("UserTask_ChooseMeeting", "refusalReason"))
                .contains("Skriv, hvad der skal rettes");
        correction.chooses(meeting, "Et navn");
        assertThat(correction.finds("secretariat", "UserTask_EditMinutes")).hasCandidateGroup("secretariat");
    }

    @Test
    void refuses_a_day_without_a_meeting_and_offers_the_municipalitys_own_meetings_only() {
        ReviewDriver elsewhere = new ReviewDriver(beans);

        MinutesDriver unknown = started("2019-03-01", "Fejl");

        assertThat((String) unknown.shown("UserTask_ChooseMeeting", "refusalReason"))
                .contains("ikke afsluttet noget møde den 1. marts 2019");
        assertThat(unknown.shown("UserTask_ChooseMeeting", "meetingChoices").toString())
                .contains("\"" + meeting + "\"");
        unknown.abandons();
        assertThat(unknown.instance()).hasPassed("EndEvent_MinutesGivenUp").isEnded();

        MinutesDriver foreign = MinutesDriver.started(beans, elsewhere.desk, TODAY, "Fejl");
        assertThat(foreign.shown("UserTask_ChooseMeeting", "meetingChoices")).hasToString("[]");
        assertThatThrownBy(() -> foreign.chooses(meeting, "Fejl")).hasMessageContaining("Mødet");
    }

    @Test
    void refuses_a_meeting_that_is_not_closed() {
        ReviewDriver quiet = new ReviewDriver(beans);
        MeetingDriver open = new MeetingDriver(beans, quiet.desk);

        MinutesDriver byDate = MinutesDriver.started(beans, quiet.desk, TODAY, "Fejl");
        MinutesDriver byMeeting = MinutesDriver.called(beans, quiet.desk, open.id());

        assertThat((String) byDate.shown("UserTask_ChooseMeeting", "refusalReason"))
                .contains("ikke afsluttet noget møde");
        assertThat((String) byMeeting.shown("UserTask_ChooseMeeting", "refusalReason"))
                .contains("Mødet er ikke afsluttet");
    }

    @Test
    void asks_which_of_several_meetings_of_a_day_it_is() {
        called().writes("submit", "Drøftet", null).approves();
        new MeetingDriver(beans, desk).decidesAll("approved");

        MinutesDriver correction = started(TODAY, "Fejl");

        assertThat((String) correction.shown("UserTask_ChooseMeeting", "refusalReason"))
                .contains("Der er holdt flere møder");
        correction.chooses(meeting, "Fejl");
        assertThat(correction.instance()).variables().containsEntry("minutesVersion", 2L);
    }

    @Test
    void reminds_the_secretariat_and_then_tells_the_digitalisation_manager() {
        MinutesDriver minutes = called().writes("save", "Halvt", null);
        LocalDate due = officeDays.after(DanishDay.today(), settings.draftOfficeDays());
        CaseDriver.travelTo(due.minusDays(1));
        desk.runJobs();
        assertThat(minutes.instance()).hasNotPassed("ServiceTask_RemindSecretariat");

        CaseDriver.travelTo(due);
        desk.runJobs();
        assertThat(toldLike("DRAFT_DUE")).containsExactly(person("secretariat"));
        assertThat(toldLike("DRAFT_OVERDUE")).isEmpty();

        CaseDriver.travelTo(officeDays.after(due, settings.escalationOfficeDays()));
        desk.runJobs();
        assertThat(toldLike("DRAFT_OVERDUE")).containsExactly(person("digitalisation-manager"));
        assertThat(timesPassed(minutes.instance(), "EndEvent_SecretariatReminded"))
                .isEqualTo(1);
        assertThat(timesPassed(minutes.instance(), "EndEvent_DraftEscalated")).isEqualTo(1);
        minutes.writes("submit", "Helt", null).approves();
        assertThat(minutes.minutes().state()).isEqualTo(MinutesState.APPROVED);
    }

    @Test
    void reminds_the_chair_and_then_tells_the_digitalisation_manager() {
        MinutesDriver minutes = called().writes("submit", "Drøftet", null);
        LocalDate due = officeDays.after(DanishDay.today(), settings.approvalOfficeDays());

        CaseDriver.travelTo(due);
        desk.runJobs();
        assertThat(toldLike("APPROVAL_DUE"))
                .containsExactlyInAnyOrder(person("steering-chair"), Members.chair(desk.municipality));

        CaseDriver.travelTo(officeDays.after(due, settings.escalationOfficeDays()));
        desk.runJobs();
        assertThat(toldLike("APPROVAL_OVERDUE")).containsExactly(person("digitalisation-manager"));
        assertThat(toldLike("DRAFT_DUE")).isEmpty();
        minutes.approves();
        assertThat(timesPassed(minutes.instance(), "EndEvent_ChairReminded")).isEqualTo(1);
        assertThat(timesPassed(minutes.instance(), "EndEvent_ApprovalEscalated"))
                .isEqualTo(1);
    }

    private MinutesDriver called() {
        return MinutesDriver.of(beans, desk, meeting);
    }

    private MinutesDriver started(String date, String reason) {
        return MinutesDriver.started(beans, desk, date, reason);
    }

    private String person(String group) {
        return group + "-" + desk.municipality;
    }

    private List<String> told(String key) {
        return database.sql("SELECT recipient FROM portvagt.mail WHERE key = :key")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private List<String> toldLike(String reminder) {
        return database.sql("SELECT recipient FROM portvagt.mail WHERE key LIKE :key")
                .param("key", "%s:minutes:%d:%%:%s:%%".formatted(desk.municipality, meeting, reminder))
                .query(String.class)
                .list();
    }

    private String pdf(MinutesVersion minutes) throws Exception {
        byte[] content = archive.content(minutes.frozen().document().documentId());
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
