package dk.portvagt.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.meeting.MeetingCalendar.Planning;
import dk.portvagt.meeting.MeetingSeries.ProposedDate;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class MeetingSeriesTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2027, 12, 24);
    private static final LocalDate WEDNESDAY_AFTER_EASTER = LocalDate.of(2027, 3, 31);

    @Autowired
    private SteeringGroup group;

    @Autowired
    private MeetingSeries series;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private MeetingPlans plans;

    @Autowired
    private Meetings meetings;

    private String municipality;

    @BeforeEach
    void a_municipality() {
        municipality = group.newMunicipality();
    }

    @Test
    void points_out_days_that_are_no_office_days_and_proposes_the_next_one() {
        List<LocalDate> wanted = MeetingSeries.everyWeeks(CHRISTMAS_EVE, 1, 3);

        assertThat(series.propose(municipality, wanted))
                .containsExactly(
                        new ProposedDate(CHRISTMAS_EVE, LocalDate.of(2027, 12, 27), true),
                        new ProposedDate(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 1, 3), true),
                        new ProposedDate(LocalDate.of(2028, 1, 7), LocalDate.of(2028, 1, 7), false));
    }

    @Test
    void proposes_a_day_on_which_there_is_no_meeting_yet() {
        meetings.plan(SteeringGroup.plan(municipality, LocalDate.of(2027, 12, 27)));

        assertThat(series.propose(municipality, List.of(CHRISTMAS_EVE, LocalDate.of(2027, 12, 26))))
                .extracting(ProposedDate::date)
                .containsExactly(LocalDate.of(2027, 12, 28), LocalDate.of(2027, 12, 29));
    }

    @Test
    void plans_all_meetings_or_none() {
        MeetingPlan good = SteeringGroup.plan(municipality, WEDNESDAY_AFTER_EASTER);
        MeetingPlan goodFriday = SteeringGroup.plan(municipality, LocalDate.of(2027, 3, 26));

        assertThat(calendar.plan(List.of())).isEqualTo(new Planning.Refused(Planning.Reason.NONE, null));
        assertThat(calendar.plan(List.of(good, goodFriday)))
                .isEqualTo(new Planning.Refused(Planning.Reason.NO_OFFICE_DAY, goodFriday.heldOn()));
        assertThat(calendar.plan(List.of(good, good)))
                .isEqualTo(new Planning.Refused(Planning.Reason.TAKEN, good.heldOn()));
        assertThat(calendar.plan(List.of(new MeetingPlan(
                        municipality,
                        good.heldOn(),
                        LocalTime.NOON,
                        LocalTime.NOON,
                        "Rådhuset",
                        good.papersDeadline()))))
                .isEqualTo(new Planning.Refused(Planning.Reason.ENDS_TOO_EARLY, good.heldOn()));
        assertThat(meetings.ahead(municipality)).isEmpty();

        assertThat(calendar.plan(List.of(good))).isInstanceOf(Planning.Done.class);
        assertThat(calendar.plan(List.of(good))).isEqualTo(new Planning.Refused(Planning.Reason.TAKEN, good.heldOn()));
    }

    @Test
    void counts_the_days_before_a_meeting_in_office_days() {
        MeetingPlan plan =
                plans.plan(municipality, WEDNESDAY_AFTER_EASTER, LocalTime.of(9, 0), LocalTime.of(11, 0), "Rådhuset");

        assertThat(plan.papersDeadline()).as("five office days, over Easter").isEqualTo(LocalDate.of(2027, 3, 19));
        assertThat(plans.callingDay(plan)).as("ten").isEqualTo(LocalDate.of(2027, 3, 12));
        assertThat(plans.moved(plan, LocalDate.of(2027, 4, 14), LocalTime.of(9, 0), LocalTime.of(11, 0), "Rådhuset")
                        .papersDeadline())
                .as("as many office days before the new day")
                .isEqualTo(LocalDate.of(2027, 4, 7));
    }
}
