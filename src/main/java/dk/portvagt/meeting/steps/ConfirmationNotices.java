package dk.portvagt.meeting.steps;

import static dk.portvagt.engine.variable.DeadlineVariables.DEADLINE_TEXT;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;

import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Confirmations;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Notifies the chair, or the stand-in, and the digitalisation manager that a meeting's decisions wait. */
@Component
class ConfirmationNotices {

    private final Notices notices;
    private final Meetings meetings;
    private final Confirmations confirmations;
    private final Clock clock;

    ConfirmationNotices(Notices notices, Meetings meetings, Confirmations confirmations, Clock clock) {
        this.notices = notices;
        this.meetings = meetings;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** Notifies the person who must confirm: the stand-in if there is one, otherwise the chair. */
    void toConfirmer(DelegateExecution execution, String step, String what) {
        Notice notice = notice(execution, step, what);
        Optional<String> standIn =
                confirmations.standIn(MEETING_ID.from(execution).get());
        if (standIn.isPresent()) {
            notices.toPerson(execution.getTenantId(), standIn.get(), notice);
        } else {
            notices.toGroups(execution.getTenantId(), List.of(PortvagtGroup.STEERING_CHAIR.id()), notice);
        }
    }

    void toManager(DelegateExecution execution, String step, String what) {
        notices.toGroups(
                execution.getTenantId(),
                List.of(PortvagtGroup.DIGITALISATION_MANAGER.id()),
                notice(execution, step, what));
    }

    /** Builds a notice. The day is part of the key: a repeated request is a new notice, a retried step is none. */
    private Notice notice(DelegateExecution execution, String step, String what) {
        Meeting meeting = meetings.get(MEETING_ID.from(execution).get());
        return Notice.of(
                "%s:confirmation-%d:%s:%s".formatted(meeting.municipality(), meeting.id(), step, LocalDate.now(clock)),
                "IT-styregruppens møde %s: %s".formatted(MeetingText.day(meeting.heldOn()), what),
                "IT-styregruppens afgørelser fra mødet %s venter på en bekræftelse: %s. Fristen er %s. Indtil da går ingen af dem ud, og ingen penge bogføres. Opgaven er i Portvagts opgaveliste."
                        .formatted(
                                MeetingText.day(meeting.heldOn()),
                                what,
                                DEADLINE_TEXT.from(execution).get()));
    }
}
