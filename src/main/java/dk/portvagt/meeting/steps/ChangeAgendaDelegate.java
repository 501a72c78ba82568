package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.AGENDA_ACTION;
import static dk.portvagt.meeting.steps.MeetingVariables.CHANGED_NUMBER;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_REFUSAL;
import static dk.portvagt.meeting.steps.MeetingVariables.NEW_NUMBER;

import dk.portvagt.meeting.AgendaChanges;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Makes the change to the agenda that the secretariat chose. The process takes waiting matters in next anyway. */
@Component
class ChangeAgendaDelegate implements JavaDelegate {

    private final AgendaChanges changes;
    private final AddedItems added;

    ChangeAgendaDelegate(AgendaChanges changes, AddedItems added) {
        this.changes = changes;
        this.added = added;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MEETING_REFUSAL.on(execution).set(change(execution).refusal().orElse(null));
    }

    private Outcome<Nothing> change(DelegateExecution execution) {
        long meetingId = MEETING_ID.from(execution).get();
        return switch (AGENDA_ACTION.from(execution).getOrDefault("refresh")) {
            case "add" -> added.add(execution, meetingId);
            case "correct" -> added.correct(execution);
            case "waive" -> added.waive(execution, meetingId);
            case "order" -> order(execution, meetingId);
            case "takeOff" -> takeOff(execution, meetingId);
            default -> Outcome.done();
        };
    }

    private Outcome<Nothing> order(DelegateExecution execution, long meetingId) {
        int number = CHANGED_NUMBER.from(execution).get().intValue();
        int place = NEW_NUMBER.from(execution).get().intValue();
        return changes.move(meetingId, number, place)
                ? Outcome.done()
                : Outcome.refused(
                        "Dagsordenen har ikke både et punkt nr. %d og en plads nr. %d.".formatted(number, place));
    }

    private Outcome<Nothing> takeOff(DelegateExecution execution, long meetingId) {
        int number = CHANGED_NUMBER.from(execution).get().intValue();
        return changes.takeOff(meetingId, number)
                ? Outcome.done()
                : Outcome.refused("Dagsordenen har ikke noget punkt nr. %d, der kan tages af.".formatted(number));
    }
}
