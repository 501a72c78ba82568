package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.CHANGE_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_END;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_PLACE;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_MEETING_START;

import dk.portvagt.engine.variable.Dates;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingPlan;
import dk.portvagt.meeting.MeetingPlans;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.LocalTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves the meeting to another time or place, and notifies its members. */
@Component
class MoveMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingPlans plans;
    private final MeetingNotices notices;
    private final MeetingOnShow onShow;

    MoveMeetingDelegate(Meetings meetings, MeetingPlans plans, MeetingNotices notices, MeetingOnShow onShow) {
        this.meetings = meetings;
        this.plans = plans;
        this.notices = notices;
        this.onShow = onShow;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Meeting meeting = meetings.get(MEETING_ID.from(execution).get());
        LocalTime start = MeetingTimes.start(NEW_MEETING_START, execution);
        MeetingPlan plan = plans.moved(
                meeting.plan(),
                Dates.read(NEW_MEETING_DATE, execution),
                start,
                MeetingTimes.end(NEW_MEETING_END, start, execution),
                NEW_MEETING_PLACE.from(execution).get());
        Outcome<Nothing> check = check(meeting, plan);
        if (check.isDone()) {
            meetings.move(meeting.id(), plan, CHANGE_REASON.from(execution).get());
            notices.moved(meeting.id());
        }
        MEETING_REFUSAL.on(execution).set(check.refusal().orElse(null));
        onShow.show(execution, meeting.id());
    }

    private Outcome<Nothing> check(Meeting meeting, MeetingPlan plan) {
        if (!plan.endsAfterItStarts()) {
            return Outcome.refused(MeetingText.ENDS_TOO_EARLY);
        }
        boolean ownDay = plan.heldOn().equals(meeting.heldOn());
        return !ownDay && meetings.isTaken(meeting.municipality(), plan.heldOn())
                ? Outcome.refused(MeetingText.taken(plan.heldOn()))
                : Outcome.done();
    }
}
