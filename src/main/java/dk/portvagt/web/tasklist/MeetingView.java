package dk.portvagt.web.tasklist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A meeting of the steering group as the tab shows it.
 *
 * @param heldOn ISO date
 * @param time Danish local time, {@code 9.00-11.00}; null when it has none
 */
public record MeetingView(
        long id, @JsonIgnore String municipality, String heldOn, String time, String place, List<Item> items) {

    /**
     * @param caseNumber null for what is not about a case
     * @param outcome in Danish; null before it was published
     */
    public record Item(int number, String title, String caseNumber, String kind, boolean late, String outcome) {}
}
