package dk.portvagt.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content of a meeting's agenda or minutes, in Danish.
 *
 * @param municipality its code
 * @param startsAt time in Denmark; null when it is unknown
 * @param facts lines under the heading, such as the invited or present members
 * @param overview the items at a glance, before the first one; null for none
 */
public record MeetingPaper(
        String municipality,
        long meetingId,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        String place,
        List<String> facts,
        @Nullable Table overview,
        List<PaperItem> items) {

    public MeetingPaper {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
    }

    /** Holds a paper without an overview. */
    public MeetingPaper(
            String municipality,
            long meetingId,
            LocalDate heldOn,
            @Nullable LocalTime startsAt,
            String place,
            List<String> facts,
            List<PaperItem> items) {
        this(municipality, meetingId, heldOn, startsAt, place, facts, null, items);
    }
}
