package dk.portvagt.minutes.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_DATE;
import static dk.portvagt.meeting.steps.MeetingVariables.MEETING_ID;
import static dk.portvagt.minutes.steps.MinutesVariables.CHOSEN_MEETING;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.minutes.Minutes.HeldMeeting;
import dk.portvagt.text.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Chooses the meeting of the minutes.
 *
 * @param meetingId refused when it is not clear
 */
record HeldMeetingChoice(Outcome<Long> meetingId, List<HeldMeeting> held) {

    static HeldMeetingChoice of(VariableScope scope, List<HeldMeeting> held) {
        Optional<Long> named = CHOSEN_MEETING
                .from(scope)
                .getOptional()
                .map(Long::valueOf)
                .or(() -> MEETING_ID.from(scope).getOptional());
        if (named.isPresent()) {
            return new HeldMeetingChoice(Outcome.done(named.get()), held);
        }
        LocalDate day = Dates.read(MEETING_DATE, scope);
        List<HeldMeeting> thatDay =
                held.stream().filter(meeting -> meeting.heldOn().equals(day)).toList();
        if (thatDay.size() == 1) {
            return new HeldMeetingChoice(Outcome.done(thatDay.get(0).id()), held);
        }
        String problem = thatDay.isEmpty()
                ? "Kommunens IT-styregruppe har ikke afsluttet noget møde den " + DanishDates.of(day) + "."
                : "Der er holdt flere møder den " + DanishDates.of(day) + ". Vælg, hvilket det er.";
        return new HeldMeetingChoice(Outcome.refused(problem), held);
    }

    SpinJsonNode options() {
        return Spin.JSON(held.stream()
                .map(meeting -> Map.of("value", String.valueOf(meeting.id()), "label", label(meeting)))
                .toList());
    }

    private static String label(HeldMeeting meeting) {
        String minutes = meeting.approvedVersion() == null
                ? "intet godkendt referat"
                : "referatets version " + meeting.approvedVersion();
        return "%s, %s (%s)".formatted(DanishDates.of(meeting.heldOn()), meeting.place(), minutes);
    }
}
