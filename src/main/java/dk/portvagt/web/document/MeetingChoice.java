package dk.portvagt.web.document;

import dk.portvagt.documents.FiledMeeting;
import dk.portvagt.text.DanishText;

/** A meeting to choose on the page. */
public record MeetingChoice(String id, String name) {

    static MeetingChoice of(FiledMeeting meeting) {
        return new MeetingChoice(String.valueOf(meeting.id()), DanishText.date(meeting.heldOn()));
    }
}
