package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.MeetingSeries.ProposedDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/** Reads and writes the rows for checking the dates of a calendar: wanted, remark, date, include. */
final class CalendarRows {

    private static final String HOLD = "hold";

    private CalendarRows() {}

    static SpinJsonNode of(List<ProposedDate> dates) {
        return Spin.JSON(dates.stream()
                .map(proposed -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("wanted", MeetingText.day(proposed.wanted()));
                    row.put("remark", remark(proposed));
                    row.put("date", proposed.date().toString());
                    row.put("include", HOLD);
                    return row;
                })
                .toList());
    }

    private static String remark(ProposedDate proposed) {
        if (proposed.wanted().equals(proposed.date())) {
            return "";
        }
        return "%s. Forslag: %s."
                .formatted(
                        proposed.closed() ? "er ikke en arbejdsdag" : "har allerede et møde",
                        MeetingText.day(proposed.date()));
    }

    /** Reads the dates on which a meeting must be held. */
    static List<LocalDate> held(SpinJsonNode rows) {
        SpinList<SpinJsonNode> elements = rows.elements();
        return elements.stream()
                .filter(row -> HOLD.equals(row.prop("include").stringValue()))
                .map(row -> LocalDate.parse(row.prop("date").stringValue()))
                .toList();
    }
}
