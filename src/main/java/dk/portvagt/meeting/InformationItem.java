package dk.portvagt.meeting;

import java.util.List;

/**
 * Something the steering group is told at a meeting.
 *
 * @param lines one entry each, Danish; never empty
 * @param remark what was said to it; null: taken note of
 */
public record InformationItem(StandingItem.Kind kind, List<String> lines, String remark) {

    public InformationItem {
        lines = List.copyOf(lines);
    }
}
