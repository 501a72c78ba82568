package dk.portvagt.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What the agenda or the minutes of a meeting say, in Danish.
 *
 * @param municipality its code
 * @param startsAt time in Denmark; null when it is not known
 * @param facts lines under the heading, such as who is called or was present
 */
public record MeetingPaper(
        String municipality,
        long meetingId,
        LocalDate heldOn,
        LocalTime startsAt,
        String place,
        List<String> facts,
        List<PaperItem> items) {

    public MeetingPaper {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
    }
}
