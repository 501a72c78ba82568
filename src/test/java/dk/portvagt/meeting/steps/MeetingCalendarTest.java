package dk.portvagt.meeting.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingState;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.process.Desk;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class MeetingCalendarTest {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate WEDNESDAY_AFTER_EASTER = LocalDate.of(2027, 3, 31);
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2027, 12, 24);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Meetings meetings;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient database;

    private Desk desk;

    @BeforeEach
    void a_municipality_in_march() {
        CaseDriver.travelTo(FIRST_OF_MARCH);
        desk = new Desk(beans, TestMunicipality.next());
        Members.ensure(beans, desk.municipality);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void points_out_closed_days_and_plans_the_days_that_were_agreed_on() {
        ProcessInstance calendar = series(CHRISTMAS_EVE, 1, 3);
        assertThat(shown(calendar, "calendarDates"))
                .contains("er ikke en arbejdsdag. Forslag: mandag 27. december 2027", "2028-01-03", "2028-01-07");

        checks(calendar, "plan", rows -> rows.elements().get(2).prop("include", "skip"));

        assertThat(calendar).hasPassed("EndEvent_CalendarPlanned").isEnded();
        assertThat(meetings.ahead(desk.municipality))
                .extracting(Meeting::heldOn)
                .containsExactly(LocalDate.of(2027, 12, 27), LocalDate.of(2028, 1, 3));
        assertThat(instances())
                .hasSize(2)
                .extracting(ProcessInstance::getTenantId)
                .containsOnly(desk.municipality);
        assertThat(invitations(0)).isEqualTo(2 * 3);
    }

    @Test
    void takes_single_dates_as_people_write_them_and_says_which_lines_are_none() {
        ProcessInstance calendar = dates("31.3.2027\n2027-04-14\nefter påske\n1.1.2020\n");

        assertThat(shown(calendar, "calendarRefusal")).contains("efter påske", "1.1.2020");
        checks(calendar, "plan", rows -> {});

        assertThat(meetings.ahead(desk.municipality))
                .extracting(Meeting::heldOn)
                .containsExactly(WEDNESDAY_AFTER_EASTER, LocalDate.of(2027, 4, 14));
    }

    @Test
    void refuses_closed_and_taken_days_and_lets_them_be_put_right() {
        plan(WEDNESDAY_AFTER_EASTER);
        ProcessInstance calendar = series(WEDNESDAY_AFTER_EASTER, 2, 1);
        assertThat(shown(calendar, "calendarDates")).contains("har allerede et møde", "2027-04-01");

        checks(calendar, "plan", rows -> rows.elements().get(0).prop("date", "2027-03-26"));
        assertThat(shown(calendar, "calendarRefusal")).isEqualTo("Fredag 26. marts 2027 er ikke en arbejdsdag.");
        checks(calendar, "plan", rows -> rows.elements().get(0).prop("date", WEDNESDAY_AFTER_EASTER.toString()));
        assertThat(shown(calendar, "calendarRefusal")).contains("onsdag 31. marts 2027 er optaget");
        checks(calendar, "plan", rows -> rows.elements().get(0).prop("include", "skip"));
        assertThat(shown(calendar, "calendarRefusal")).contains("ingen møder at planlægge");
        assertThat(meetings.ahead(desk.municipality)).hasSize(1);

        checks(calendar, "giveUp", rows -> {});
        assertThat(calendar).hasPassed("EndEvent_CalendarGivenUp").isEnded();
        assertThat(meetings.ahead(desk.municipality)).hasSize(1);
    }

    @Test
    void calls_the_meeting_by_itself_ten_office_days_before_it_over_easter() {
        MeetingDriver meeting = plan(WEDNESDAY_AFTER_EASTER);
        assertThat(meeting.instance()).variables().containsEntry("callingDay", "2027-03-12");

        CaseDriver.travelTo(LocalDate.of(2027, 3, 11));
        desk.runJobs();
        assertThat(meeting.finds("secretariat", "UserTask_AwaitCalling")).hasCandidateGroup("secretariat");

        CaseDriver.travelTo(LocalDate.of(2027, 3, 12));
        desk.runJobs();
        assertThat(meeting.finds("secretariat", "UserTask_PrepareAgenda")).hasCandidateGroup("secretariat");
        assertThat(meeting.instance()).isNotWaitingAt("UserTask_AwaitCalling");
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CALLED);
    }

    @Test
    void calls_the_meeting_by_itself_over_christmas() {
        MeetingDriver meeting = plan(LocalDate.of(2028, 1, 5));

        CaseDriver.travelTo(LocalDate.of(2027, 12, 16));
        desk.runJobs();
        assertThat(meeting.finds("secretariat", "UserTask_AwaitCalling")).hasCandidateGroup("secretariat");

        CaseDriver.travelTo(LocalDate.of(2027, 12, 20));
        desk.runJobs();
        assertThat(meeting.finds("secretariat", "UserTask_PrepareAgenda")).hasCandidateGroup("secretariat");
    }

    @Test
    void lets_the_secretariat_begin_before_that_day() {
        MeetingDriver meeting = plan(WEDNESDAY_AFTER_EASTER);

        meeting.completes("secretariat", "UserTask_AwaitCalling", Map.of("plannedAction", "call"));

        assertThat(meeting.finds("secretariat", "UserTask_PrepareAgenda")).hasCandidateGroup("secretariat");
        meeting.agenda("cancel");
        assertThat(meeting.instance()).hasPassed("EndEvent_MeetingHeld").isEnded();
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CANCELLED);
    }

    @Test
    void moves_a_planned_meeting_with_its_timer_and_tells_the_members() {
        MeetingDriver meeting = plan(WEDNESDAY_AFTER_EASTER);

        meeting.completes("secretariat", "UserTask_AwaitCalling", moved("2027-05-12", "13:00", "15:30"));

        assertThat(meetings.get(meeting.id()).heldOn()).isEqualTo(LocalDate.of(2027, 5, 12));
        assertThat(invitations(1)).isEqualTo(3);
        assertThat(lastMail()).contains("onsdag 12. maj 2027 kl. 13.00–15.30", "Direktøren er på kursus");
        CaseDriver.travelTo(LocalDate.of(2027, 3, 31));
        desk.runJobs();
        assertThat(meeting.finds("secretariat", "UserTask_AwaitCalling")).hasCandidateGroup("secretariat");
        CaseDriver.travelTo(LocalDate.of(2027, 4, 27));
        desk.runJobs();
        assertThat(meeting.finds("secretariat", "UserTask_PrepareAgenda")).hasCandidateGroup("secretariat");
    }

    @Test
    void does_not_move_a_meeting_to_a_taken_day_or_to_end_before_it_begins() {
        plan(LocalDate.of(2027, 4, 14));
        MeetingDriver meeting = plan(WEDNESDAY_AFTER_EASTER);

        meeting.completes("secretariat", "UserTask_AwaitCalling", moved("2027-04-14", "09:00", "11:00"));
        assertThat(meeting.variable("meetingRefusal").toString()).contains("allerede et møde onsdag 14. april 2027");
        meeting.completes("secretariat", "UserTask_AwaitCalling", moved("2027-04-15", "11:00", "09:00"));
        assertThat(meeting.variable("meetingRefusal").toString()).contains("slutte senere");
        assertThat(meetings.get(meeting.id()).heldOn()).isEqualTo(WEDNESDAY_AFTER_EASTER);

        meeting.completes("secretariat", "UserTask_AwaitCalling", moved("2027-04-25", "09:00", "11:00"));
        assertThat(meeting.variable("meetingHint"))
                .as("a Sunday is pointed out")
                .isEqualTo("Den søndag 25. april 2027 er ikke en arbejdsdag. Den næste arbejdsdag er mandag 26. april"
                        + " 2027.");
    }

    @Test
    void cancels_a_planned_meeting_takes_it_out_of_the_calendars_and_frees_its_day() {
        MeetingDriver meeting = plan(WEDNESDAY_AFTER_EASTER);

        meeting.completes(
                "secretariat",
                "UserTask_AwaitCalling",
                Map.of("plannedAction", "cancel", "changeReason", "Ingen sager"));

        assertThat(meeting.instance()).hasPassed("EndEvent_MeetingCancelled").isEnded();
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(cancellations()).isEqualTo(3);
        assertThat(lastMail()).contains("aflyst", "Ingen sager");
        plan(WEDNESDAY_AFTER_EASTER);
    }

    @Test
    void is_no_business_of_others_or_of_another_municipality() {
        MeetingDriver meeting = plan(WEDNESDAY_AFTER_EASTER);

        assertThat(meeting.finds("steering-group", "UserTask_AwaitCalling")).isNull();
        assertThat(new Desk(beans, TestMunicipality.next())
                        .finds("secretariat", query -> query.taskDefinitionKey("UserTask_AwaitCalling")))
                .isNull();
    }

    /** A meeting of the calendar, with the usual times. */
    private MeetingDriver plan(LocalDate day) {
        ProcessInstance calendar = series(day, 1, 1);
        checks(calendar, "plan", rows -> {});
        ProcessInstance instance = instances().stream()
                .filter(found -> history.createHistoricVariableInstanceQuery()
                                .processInstanceId(found.getId())
                                .variableValueEquals("meetingDate", day.toString())
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
        return new MeetingDriver(beans, desk, instance);
    }

    private ProcessInstance series(LocalDate first, long weeks, long number) {
        return begins(Map.of(
                "calendarKind",
                "series",
                "firstDate",
                first.toString(),
                "intervalWeeks",
                weeks,
                "meetingCount",
                number));
    }

    private ProcessInstance dates(String lines) {
        return begins(Map.of("calendarKind", "dates", "singleDates", lines));
    }

    private ProcessInstance begins(Map<String, Object> which) {
        Map<String, Object> answers = new HashMap<>(which);
        answers.putAll(Map.of("meetingStart", "09:00", "meetingEnd", "11:00", "meetingPlace", "Rådhuset, lokale 3"));
        return desk.start("meeting-calendar", "secretariat", answers);
    }

    private void checks(ProcessInstance calendar, String action, Consumer<SpinJsonNode> change) {
        desk.completes("secretariat", checking(calendar), task -> {
            SpinJsonNode rows = Spin.JSON(desk.variable(task, "calendarDates").toString());
            change.accept(rows);
            return Map.of("calendarAction", action, "calendarDates", MeetingDriver.json(rows));
        });
        desk.runJobs();
    }

    private String shown(ProcessInstance calendar, String variable) {
        return String.valueOf(desk.shown(checking(calendar), variable));
    }

    private static UnaryOperator<TaskQuery> checking(ProcessInstance calendar) {
        return query -> query.processInstanceId(calendar.getId()).taskDefinitionKey("UserTask_CheckDates");
    }

    private static Map<String, Object> moved(String date, String start, String end) {
        return Map.of(
                "plannedAction",
                "move",
                "newMeetingDate",
                date,
                "newMeetingStart",
                start,
                "newMeetingEnd",
                end,
                "newMeetingPlace",
                "Byrådssalen",
                "changeReason",
                "Direktøren er på kursus");
    }

    private List<ProcessInstance> instances() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("planned-meeting")
                .tenantIdIn(desk.municipality)
                .list();
    }

    private long invitations(int sequence) {
        return database.sql("SELECT count(*) FROM portvagt.mail JOIN portvagt.mail_event ON mail_id = mail.id"
                        + " WHERE municipality = ? AND sequence = ? AND NOT cancelled")
                .params(desk.municipality, sequence)
                .query(Long.class)
                .single();
    }

    private long cancellations() {
        return database.sql("SELECT count(*) FROM portvagt.mail JOIN portvagt.mail_event ON mail_id = mail.id"
                        + " WHERE municipality = ? AND cancelled")
                .param(desk.municipality)
                .query(Long.class)
                .single();
    }

    private String lastMail() {
        return database.sql("SELECT text FROM portvagt.mail WHERE municipality = ? ORDER BY id DESC LIMIT 1")
                .param(desk.municipality)
                .query(String.class)
                .single();
    }
}
