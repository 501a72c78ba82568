package dk.portvagt.meeting;

import dk.portvagt.calendar.OfficeDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans the meetings of a year: all of them, or none. */
@Component
public class MeetingCalendar {

    private final Meetings meetings;
    private final OfficeDays officeDays;

    MeetingCalendar(Meetings meetings, OfficeDays officeDays) {
        this.meetings = meetings;
        this.officeDays = officeDays;
    }

    @Transactional
    public Planning plan(List<MeetingPlan> plans) {
        return refusal(plans)
                .<Planning>map(refused -> refused)
                .orElseGet(() ->
                        new Planning.Done(plans.stream().map(this::planOrFail).toList()));
    }

    private Optional<Planning.Refused> refusal(List<MeetingPlan> plans) {
        if (plans.isEmpty()) {
            return Optional.of(new Planning.Refused(Planning.Reason.NONE, null));
        }
        Set<LocalDate> days = new HashSet<>();
        for (MeetingPlan plan : plans) {
            Planning.Reason reason = reason(plan, days);
            if (reason != null) {
                return Optional.of(new Planning.Refused(reason, plan.heldOn()));
            }
        }
        return Optional.empty();
    }

    /** Finds the reason for refusing the day; null when the meeting can be planned. */
    private Planning.@Nullable Reason reason(MeetingPlan plan, Set<LocalDate> days) {
        if (!plan.endsAfterItStarts()) {
            return Planning.Reason.ENDS_TOO_EARLY;
        }
        if (!officeDays.isOfficeDay(plan.heldOn())) {
            return Planning.Reason.NO_OFFICE_DAY;
        }
        boolean free = days.add(plan.heldOn()) && !meetings.isTaken(plan.municipality(), plan.heldOn());
        return free ? null : Planning.Reason.TAKEN;
    }

    private long planOrFail(MeetingPlan plan) {
        return meetings.plan(plan)
                .orElseThrow(() -> new IllegalStateException("Another transaction has just planned " + plan.heldOn()));
    }

    /** Tells whether the meetings are planned. */
    public sealed interface Planning {

        record Done(List<Long> meetingIds) implements Planning {}

        /**
         * Refuses all meetings.
         *
         * @param day the first day that cannot be used; null when no day was given
         */
        record Refused(Reason reason, @Nullable LocalDate day) implements Planning {}

        /** Names the reasons for refusing a day. */
        enum Reason {
            NONE,
            ENDS_TOO_EARLY,
            NO_OFFICE_DAY,
            TAKEN
        }
    }
}
