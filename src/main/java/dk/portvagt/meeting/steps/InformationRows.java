package dk.portvagt.meeting.steps;

import dk.portvagt.meeting.InformationItem;
import dk.portvagt.meeting.StandingItem;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;

/** Reads and writes the rows for remarks on the information: kind, topic, text, remark. */
final class InformationRows {

    private InformationRows() {}

    static SpinJsonNode of(List<InformationItem> items) {
        return Spin.JSON(items.stream()
                .map(item -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("kind", item.kind().name());
                    row.put("topic", item.kind().danishName());
                    row.put("text", String.join("\n\n", item.lines()));
                    row.put("remark", item.remark());
                    return row;
                })
                .toList());
    }

    /** Reads the remarks by kind; empty when there is no remark. */
    static Map<StandingItem.Kind, Optional<String>> remarks(SpinJsonNode rows) {
        Map<StandingItem.Kind, Optional<String>> remarks = new EnumMap<>(StandingItem.Kind.class);
        SpinList<SpinJsonNode> elements = rows.elements();
        elements.forEach(row -> remarks.put(
                StandingItem.Kind.valueOf(row.prop("kind").stringValue()),
                Optional.of(row.prop("remark"))
                        .filter(remark -> !remark.isNull())
                        .map(SpinJsonNode::stringValue)
                        .filter(remark -> !remark.isBlank())));
        return remarks;
    }
}
