package dk.portvagt.minutes.steps;

import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_ID;
import static dk.portvagt.minutes.steps.MinutesVariables.MINUTES_REMINDER;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.minutes.Minutes;
import dk.portvagt.minutes.MinutesVersion;
import dk.portvagt.notification.steps.Notice;
import dk.portvagt.notification.steps.Notices;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the person responsible of late minutes, and later the digitalisation manager. */
@Component
class RemindOfMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;
    private final Meetings meetings;
    private final Notices notices;
    private final Clock clock;

    RemindOfMinutesDelegate(Minutes minutes, Meetings meetings, Notices notices, Clock clock) {
        this.minutes = minutes;
        this.meetings = meetings;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MinutesReminder reminder =
                MinutesReminder.named(MINUTES_REMINDER.from(execution).get());
        MinutesVersion version = minutes.get(MINUTES_ID.from(execution).get());
        Meeting meeting = meetings.get(version.meetingId());
        notices.toGroups(
                meeting.municipality(),
                List.of(reminder.group().id()),
                Notice.of(
                        // The day is part of the key, because returned minutes become due a second time.
                        "%s:minutes:%d:%d:%s:%s"
                                .formatted(
                                        meeting.municipality(),
                                        meeting.id(),
                                        version.id(),
                                        reminder,
                                        LocalDate.now(clock)),
                        reminder.subject(),
                        reminder.text(DanishDates.of(meeting.heldOn()))));
    }
}
