package dk.portvagt.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Informs the steering group of one topic at a meeting.
 *
 * @param lines one entry each, Danish; never empty
 * @param remark the group's remark; null when it only took note
 */
public record InformationItem(
        StandingItem.Kind kind,
        List<String> lines,
        @Nullable String remark) {

    public InformationItem {
        lines = List.copyOf(lines);
    }
}
