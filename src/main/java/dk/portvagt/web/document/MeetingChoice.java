package dk.portvagt.web.document;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.documents.FiledMeeting;

/** Describes a meeting to choose on the page. */
public record MeetingChoice(String id, String name) {

    static MeetingChoice of(FiledMeeting meeting) {
        return new MeetingChoice(String.valueOf(meeting.id()), DanishDates.of(meeting.heldOn()));
    }
}
