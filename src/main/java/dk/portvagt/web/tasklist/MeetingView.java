package dk.portvagt.web.tasklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a meeting of the steering group on the tab.
 *
 * @param heldOn ISO date
 * @param time Danish local time, {@code 9.00-11.00}; null without one
 */
public record MeetingView(
        long id,
        @JsonIgnore String municipality,
        String heldOn,
        @Nullable String time,
        String place,
        List<Item> items) {

    /**
     * Describes an item of the agenda.
     *
     * @param caseNumber null for an item without a case
     * @param outcome in Danish; null before its publication
     */
    public record Item(
            int number,
            String title,
            @Nullable String caseNumber,
            String kind,
            boolean late,
            @Nullable String outcome) {}
}
