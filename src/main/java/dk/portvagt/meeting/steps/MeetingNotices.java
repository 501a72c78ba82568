package dk.portvagt.meeting.steps;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.FiledDocument;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.MeetingPlan;
import dk.portvagt.meeting.MeetingState;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.notification.CalendarEvent;
import dk.portvagt.notification.PublicAddress;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Notifies members and secretariat of a meeting and keeps their calendars right.
 *
 * <p>Every notice is one step of the same calendar event. It is filed in the caller's transaction, so that a retried
 * step notifies nobody twice.
 */
@Component
public class MeetingNotices {

    private static final List<String> RECIPIENTS = Stream.of(
                    PortvagtGroup.STEERING_CHAIR, PortvagtGroup.STEERING_GROUP, PortvagtGroup.SECRETARIAT)
            .map(PortvagtGroup::id)
            .toList();

    private final Meetings meetings;
    private final Notices notices;
    private final PublicAddress address;

    MeetingNotices(Meetings meetings, Notices notices, PublicAddress address) {
        this.address = address;
        this.meetings = meetings;
        this.notices = notices;
    }

    /** Invites the members to a meeting in the calendar. */
    void invite(long meetingId) {
        tell(
                meetingId,
                "Indkaldelse",
                "IT-styregruppen mødes %s. Dagsorden og bilag følger før mødet.",
                true,
                List.of());
    }

    /** Notifies the members of another time or place. */
    void moved(long meetingId) {
        if (meetings.get(meetingId).invitations() > 0) {
            tell(meetingId, "Flyttet", "IT-styregruppens møde er flyttet. Det holdes nu %s.", true, List.of());
        }
    }

    /** Sends the agenda, for the first time or changed, with the other papers of the meeting. */
    void papers(long meetingId, FiledDocument agenda, List<ArchivedDocument> annexes) {
        tell(
                meetingId,
                agenda.version() == 1 ? "Dagsorden" : "Ændret dagsorden",
                (agenda.version() == 1
                                ? "Hermed dagsordenen for IT-styregruppens møde %s."
                                : "Dagsordenen for IT-styregruppens møde %s er ændret. Hermed den nye.")
                        + "\n\nLæs sagerne, skriv dine egne noter, og spørg sekretariatet på mødets side.\n"
                        + MeetingText.page(address, meetingId),
                false,
                Stream.concat(
                                Stream.of(agenda.id()),
                                annexes.stream().map(annex -> annex.filed().id()))
                        .toList());
    }

    /** Notifies the invited members of a cancelled or adjourned meeting. */
    public void calledOff(long meetingId) {
        if (meetings.get(meetingId).invitations() > 0) {
            boolean cancelled = meetings.get(meetingId).state() == MeetingState.CANCELLED;
            tell(
                    meetingId,
                    cancelled ? "Aflyst" : "Udsat",
                    cancelled
                            ? "IT-styregruppens møde %s er aflyst. Sagerne kommer på næste møde."
                            : "IT-styregruppens møde %s er udsat uden beslutninger. Sagerne kommer på næste møde.",
                    true,
                    List.of());
        }
    }

    /** @param givesReason whether the mail repeats the reason for the meeting's last change, if there is one */
    private void tell(long meetingId, String what, String text, boolean givesReason, List<Long> documents) {
        int sequence = meetings.countInvitation(meetingId);
        Meeting meeting = meetings.get(meetingId);
        String told = text.formatted(MeetingText.time(meeting.plan()) + ", " + meeting.place());
        String reason =
                givesReason && meeting.changeReason() != null ? "\n\nBegrundelse: " + meeting.changeReason() : "";
        notices.toGroups(
                meeting.municipality(),
                RECIPIENTS,
                new Notice(
                        "%s:meeting:%d:%d".formatted(meeting.municipality(), meetingId, sequence),
                        "%s: IT-styregruppens møde %s"
                                .formatted(what, MeetingText.day(meeting.plan().heldOn())),
                        told + reason,
                        documents,
                        event(meeting, sequence)));
    }

    private static CalendarEvent event(Meeting meeting, int sequence) {
        MeetingPlan plan = meeting.plan();
        return new CalendarEvent(
                "meeting-%d@%s.portvagt".formatted(meeting.id(), meeting.municipality()),
                sequence,
                meeting.state() == MeetingState.CANCELLED || meeting.state() == MeetingState.ADJOURNED,
                plan.heldOn().atTime(plan.startsAt()),
                Duration.between(plan.startsAt(), plan.endsAt()),
                "Møde i IT-styregruppen",
                plan.place(),
                "Dagsorden og bilag sendes med e-mail.");
    }
}
