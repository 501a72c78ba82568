package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.AgendaItem;
import java.util.ArrayList;
import java.util.List;

/** Writes the remarks beside an item's title, in Danish. */
final class ItemMarks {

    private ItemMarks() {}

    static List<String> of(AgendaItem item) {
        List<String> marks = new ArrayList<>();
        if (item.late()) {
            marks.add("Sent punkt");
        }
        if (item.deferredFrom() != null) {
            marks.add("Udsat fra et tidligere møde");
        }
        return marks;
    }
}
