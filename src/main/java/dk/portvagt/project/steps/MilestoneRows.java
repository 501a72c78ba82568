package dk.portvagt.project.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.project.Milestone;
import dk.portvagt.project.MilestoneReport;
import dk.portvagt.text.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** Converts milestones to rows of forms and back. */
final class MilestoneRows {

    /** The form cannot add rows, so this is the maximum number of milestones. */
    private static final int MOST = 8;

    private MilestoneRows() {}

    /** Builds the existing milestones, followed by empty rows; columns: number, name, due. */
    static SpinJsonNode plan(List<Milestone> milestones) {
        return Spin.JSON(IntStream.rangeClosed(1, Math.max(MOST, milestones.size()))
                .mapToObj(number -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("number", number);
                    if (number <= milestones.size()) {
                        Milestone milestone = milestones.get(number - 1);
                        row.put("name", milestone.name());
                        row.put("due", milestone.due().toString());
                    }
                    return row;
                })
                .toList());
    }

    /** What is filled in, numbered anew; a row with only a name or only a date is half a milestone and is told. */
    static Outcome<List<Milestone>> read(SpinJsonNode rows) {
        List<Milestone> milestones = new ArrayList<>();
        for (SpinJsonNode row : rows.elements()) {
            Optional<String> name = text(row, "name");
            Optional<String> due = text(row, "due");
            if (name.isPresent() != due.isPresent()) {
                return Outcome.refused("Hver milepæl skal have både navn og dato; se “"
                        + name.or(() -> due).orElseThrow() + "”.");
            }
            name.ifPresent(known ->
                    milestones.add(new Milestone(milestones.size() + 1, known, LocalDate.parse(due.orElseThrow()))));
        }
        return Outcome.done(milestones);
    }

    /** Builds rows with columns number, name, dueText, expected, reached. The last two come from the latest report. */
    static SpinJsonNode reports(List<Milestone> milestones, List<MilestoneReport> latest) {
        return Spin.JSON(milestones.stream()
                .map(milestone -> {
                    Optional<MilestoneReport> before = latest.stream()
                            .filter(report -> report.number() == milestone.number())
                            .findFirst();
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("number", milestone.number());
                    row.put("name", milestone.name());
                    row.put("dueText", DanishDates.of(milestone.due()));
                    row.put(
                            "expected",
                            before.map(MilestoneReport::expected)
                                    .orElse(milestone.due())
                                    .toString());
                    row.put("reached", before.map(MilestoneReport::reached).orElse(false));
                    return row;
                })
                .toList());
    }

    static List<MilestoneReport> reported(SpinJsonNode rows) {
        return rows.elements().stream()
                .map(row -> new MilestoneReport(
                        row.prop("number").numberValue().intValue(),
                        LocalDate.parse(row.prop("expected").stringValue()),
                        row.hasProp("reached")
                                && row.prop("reached").isBoolean()
                                && row.prop("reached").boolValue()))
                .toList();
    }

    private static Optional<String> text(SpinJsonNode row, String cell) {
        return row.hasProp(cell) && row.prop(cell).isString()
                ? Optional.of(row.prop(cell).stringValue().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
