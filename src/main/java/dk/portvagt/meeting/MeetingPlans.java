package dk.portvagt.meeting;

import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.decision.SteeringGroupSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Counts the days around a meeting in office days. */
@Component
public class MeetingPlans {

    private static final int LONGEST_NOTICE = 60;

    private final OfficeDays officeDays;
    private final SteeringGroupSettings settings;
    private final Clock clock;

    MeetingPlans(OfficeDays officeDays, SteeringGroupSettings settings, Clock clock) {
        this.officeDays = officeDays;
        this.settings = settings;
        this.clock = clock;
    }

    /** Plans a meeting with the municipality's own number of office days for papers. */
    public MeetingPlan plan(String municipality, LocalDate heldOn, LocalTime startsAt, LocalTime endsAt, String place) {
        return plan(municipality, heldOn, startsAt, endsAt, place, settings.papersOfficeDays(municipality));
    }

    /**
     * Plans a meeting whose deadline is not before today: at short notice, the matters that wait today are in time.
     *
     * @param papersOfficeDays office days before the meeting on which its papers are due
     */
    public MeetingPlan plan(
            String municipality,
            LocalDate heldOn,
            LocalTime startsAt,
            LocalTime endsAt,
            String place,
            int papersOfficeDays) {
        return new MeetingPlan(
                municipality,
                heldOn,
                startsAt,
                endsAt,
                place,
                notBeforeToday(officeDays.before(heldOn, papersOfficeDays)));
    }

    /** Moves a meeting to another time; its papers are due the same number of office days before it. */
    public MeetingPlan moved(MeetingPlan before, LocalDate heldOn, LocalTime startsAt, LocalTime endsAt, String place) {
        int days = IntStream.range(0, LONGEST_NOTICE)
                .filter(notice -> !officeDays.before(before.heldOn(), notice).isAfter(before.papersDeadline()))
                .findFirst()
                .orElse(LONGEST_NOTICE);
        return plan(before.municipality(), heldOn, startsAt, endsAt, place, days);
    }

    /** Returns the day on which a planned meeting's agenda is begun; today when that day has passed. */
    public LocalDate callingDay(MeetingPlan plan) {
        return notBeforeToday(officeDays.before(plan.heldOn(), settings.callOfficeDays(plan.municipality())));
    }

    private LocalDate notBeforeToday(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        return day.isBefore(today) ? today : day;
    }
}
