package dk.portvagt.web.meeting;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.meeting.SteeringAgenda;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets people in to the meetings that they may read. A missing meeting and a forbidden one get the same answer, so that
 * it reveals nothing.
 */
@Component
class MeetingDoor {

    /** Covers the meetings of some years; older ones are found by their papers. */
    private static final int LATEST = 100;

    private final Meetings meetings;
    private final SteeringAgenda agenda;
    private final CurrentCaller caller;

    MeetingDoor(Meetings meetings, SteeringAgenda agenda, CurrentCaller caller) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.caller = caller;
    }

    Caller person() {
        return caller.get();
    }

    /** Lists the meetings that the person may read, the latest first. */
    List<Meeting> open() {
        return meetings.latest(CaseAccess.municipalities(person()), LATEST).stream()
                .filter(meeting -> CaseAccess.mayReadMeetings(person(), meeting.municipality()))
                .toList();
    }

    /**
     * Returns the meeting that the person may read.
     *
     * @param id as in the address
     */
    Meeting readable(String id) {
        return number(id)
                .flatMap(meetings::find)
                .filter(meeting -> CaseAccess.mayReadMeetings(person(), meeting.municipality()))
                .orElseThrow(NothingHere::new);
    }

    /** Returns the meeting that the person may record: the secretariat of its municipality does. */
    Meeting recordable(String id) {
        Meeting meeting = readable(id);
        if (!mayRecord(meeting)) {
            throw new NothingHere();
        }
        return meeting;
    }

    boolean mayRecord(Meeting meeting) {
        return person().isIn(PortvagtGroup.SECRETARIAT)
                && person().municipalities().contains(meeting.municipality());
    }

    /** Returns the item, which must be on the agenda of the meeting. */
    AgendaItem item(Meeting meeting, String id) {
        return number(id)
                .filter(item -> agenda.itemsOf(meeting.id()).contains(item))
                .map(agenda::item)
                .orElseThrow(NothingHere::new);
    }

    /** Reads a number as typed; empty when it is none. */
    static Optional<Long> number(String typed) {
        return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }

    /** Refuses what does not exist, or not for this person. */
    static final class NothingHere extends RuntimeException {

        private NothingHere() {
            super("Der er ikke noget møde her, som du kan se.");
        }
    }
}
