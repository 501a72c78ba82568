package dk.portvagt.minutes.steps;

import static dk.portvagt.acquisition.steps.WithdrawalVariables.REFUSAL_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_PLACE;
import static dk.portvagt.minutes.steps.MinutesVariables.MEETING_CHOICES;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_BEGUN;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_REASON;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_VERSION;

import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import dk.portvagt.text.Outcome.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Drafts the minutes of a meeting, or explains the refusal. */
@Component
class BeginMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final Meetings meetings;
    private final MinutesDraft drafts;
    private final MinutesDeadlines deadlines;

    BeginMinutesDelegate(Minutes minutes, Meetings meetings, MinutesDraft drafts, MinutesDeadlines deadlines) {
        this.minutes = minutes;
        this.meetings = meetings;
        this.drafts = drafts;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HeldMeetingChoice choice = HeldMeetingChoice.of(execution, minutes.heldMeetings(execution.getTenantId()));
        Outcome<MinutesVersion> beginning = choice.meetingId().flatMap(meetingId -> begin(meetingId, execution));
        MINUTES_BEGUN.on(execution).set(beginning.isDone());
        if (beginning instanceof Refused<MinutesVersion> refused) {
            REFUSAL_REASON.on(execution).set(refused.reason());
            MEETING_CHOICES.on(execution).set(choice.options());
        } else if (beginning instanceof Done<MinutesVersion> begun) {
            show(begun.value(), execution);
            deadlines.ofDraft(execution);
        }
    }

    private Outcome<MinutesVersion> begin(long meetingId, DelegateExecution execution) {
        return minutes.begin(
                execution.getTenantId(),
                meetingId,
                MINUTES_REASON.from(execution).getOrNull(),
                corrected -> drafts.of(meetingId, corrected));
    }

    private void show(MinutesVersion draft, DelegateExecution execution) {
        Meeting meeting = meetings.get(draft.meetingId());
        MEETING_ID.on(execution).set(meeting.id());
        MEETING_DATE.on(execution).set(meeting.heldOn().toString());
        MEETING_PLACE.on(execution).set(meeting.place());
        MINUTES_ID.on(execution).set(draft.id());
        MINUTES_VERSION.on(execution).set((long) draft.version());
        REFUSAL_REASON.on(execution).set(null);
        MinutesForm.show(draft, execution);
    }
}
