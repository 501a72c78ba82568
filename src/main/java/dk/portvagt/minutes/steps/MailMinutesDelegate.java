package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the approved minutes to the members, the chair and the secretariat. */
@Component
class MailMinutesDelegate implements JavaDelegate {

    private static final List<String> READERS = List.of(
            PortvagtGroup.STEERING_GROUP.id(), PortvagtGroup.STEERING_CHAIR.id(), PortvagtGroup.SECRETARIAT.id());

    private final Minutes minutes;
    private final Meetings meetings;
    private final Notices notices;

    MailMinutesDelegate(Minutes minutes, Meetings meetings, Notices notices) {
        this.minutes = minutes;
        this.meetings = meetings;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MinutesVersion approved = minutes.get(MINUTES_ID.from(execution).get());
        Meeting meeting = meetings.get(approved.meetingId());
        notices.toGroups(
                meeting.municipality(),
                READERS,
                new Notice(
                        "%s:minutes:%d:%d".formatted(meeting.municipality(), meeting.id(), approved.version()),
                        subject(approved, DanishDates.of(meeting.heldOn())),
                        text(approved, DanishDates.of(meeting.heldOn())),
                        List.of(approved.frozen().document().documentId()),
                        null));
    }

    private static String subject(MinutesVersion approved, String day) {
        return approved.version() == 1
                ? "Referat af IT-styregruppens møde " + day
                : "Rettet referat af IT-styregruppens møde %s (version %d)".formatted(day, approved.version());
    }

    private static String text(MinutesVersion approved, String day) {
        String correction = approved.version() == 1
                ? ""
                : """

                Det er version %d og retter version %d. Hvorfor: %s
                """.formatted(approved.version(), approved.corrects(), approved.correctionReason());
        return """
                Formanden har godkendt referatet af IT-styregruppens møde %s. Det er vedhæftet som PDF.
                %s
                Referatet ligger nu fast. Er der fejl i det, så skriv til sekretariatet: de rettes ved en ny version.
                """.formatted(day, correction);
    }
}
