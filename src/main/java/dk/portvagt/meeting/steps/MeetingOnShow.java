package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CALLING_DAY;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_END;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_HINT;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_PLACE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_START;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_TIME;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_END;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_PLACE;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_START;
import static dk.portvagt.meeting.steps.MeetingVariables.PAPERS_DEADLINE;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingPlan;
import dk.portvagt.meeting.MeetingPlans;
import dk.portvagt.meeting.Meetings;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a meeting's time and place in its forms, and in the fields for another time. */
@Component
class MeetingOnShow {

    private final Meetings meetings;
    private final MeetingPlans plans;
    private final OfficeDays officeDays;

    MeetingOnShow(Meetings meetings, MeetingPlans plans, OfficeDays officeDays) {
        this.meetings = meetings;
        this.plans = plans;
        this.officeDays = officeDays;
    }

    Meeting show(DelegateExecution execution, long meetingId) {
        Meeting meeting = meetings.get(meetingId);
        MeetingPlan plan = meeting.plan();
        MEETING_DATE.on(execution).set(plan.heldOn().toString());
        MEETING_START.on(execution).set(plan.startsAt().toString());
        MEETING_END.on(execution).set(plan.endsAt().toString());
        MEETING_PLACE.on(execution).set(plan.place());
        MEETING_TIME.on(execution).set(MeetingText.time(plan));
        PAPERS_DEADLINE.on(execution).set(DanishDates.of(plan.papersDeadline()));
        CALLING_DAY.on(execution).set(plans.callingDay(plan).toString());
        MEETING_HINT.on(execution).set(hint(plan.heldOn()));
        NEW_MEETING_DATE.on(execution).set(plan.heldOn().toString());
        NEW_MEETING_START.on(execution).set(plan.startsAt().toString());
        NEW_MEETING_END.on(execution).set(plan.endsAt().toString());
        NEW_MEETING_PLACE.on(execution).set(plan.place());
        return meeting;
    }

    private @Nullable String hint(LocalDate day) {
        return officeDays.isOfficeDay(day)
                ? null
                : "Den %s er ikke en arbejdsdag. Den næste arbejdsdag er %s."
                        .formatted(MeetingText.day(day), MeetingText.day(officeDays.onOrAfter(day)));
    }
}
