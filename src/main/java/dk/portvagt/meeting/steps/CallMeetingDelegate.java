package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_DATE_FREE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_END;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_PLACE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_START;

import dk.portvagt.engine.variable.Dates;
import dk.portvagt.meeting.MeetingPlan;
import dk.portvagt.meeting.MeetingPlans;
import dk.portvagt.meeting.Meetings;
import java.time.LocalTime;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Registers the meeting that the secretariat calls, unless the municipality already has one that day; begins a planned
 * one.
 */
@Component
class CallMeetingDelegate implements JavaDelegate {

    private final Meetings meetings;
    private final MeetingPlans plans;

    CallMeetingDelegate(Meetings meetings, MeetingPlans plans) {
        this.meetings = meetings;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Long> planned = MEETING_ID.from(execution).getOptional();
        if (planned.isPresent()) {
            meetings.takeUp(planned.get());
            MEETING_DATE_FREE.on(execution).set(true);
        } else {
            call(execution);
        }
    }

    private void call(DelegateExecution execution) {
        LocalTime start = MeetingTimes.start(MEETING_START, execution);
        MeetingPlan plan = plans.plan(
                execution.getTenantId(),
                Dates.read(MEETING_DATE, execution),
                start,
                MeetingTimes.end(MEETING_END, start, execution),
                MEETING_PLACE.from(execution).get());
        Optional<Long> called = plan.endsAfterItStarts() ? meetings.call(plan) : Optional.empty();
        called.ifPresent(MEETING_ID.on(execution)::set);
        MEETING_DATE_FREE.on(execution).set(called.isPresent());
        MEETING_REFUSAL.on(execution).set(called.isPresent() ? null : refusal(plan));
    }

    private static String refusal(MeetingPlan plan) {
        return plan.endsAfterItStarts() ? MeetingText.taken(plan.heldOn()) : MeetingText.ENDS_TOO_EARLY;
    }
}
