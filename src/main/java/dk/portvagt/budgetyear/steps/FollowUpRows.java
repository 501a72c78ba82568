package dk.portvagt.budgetyear.steps;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.FrameStatus.Usage;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Converts a follow-up to rows of a form and back. */
final class FollowUpRows {

    private static final String UNDISTRIBUTED = "Ikke fordelt på forvaltning";

    private FollowUpRows() {}

    /**
     * Builds the rows.
     *
     * @param earlier rows of an earlier round whose expectations are kept, if any
     */
    static SpinJsonNode toAnswer(FollowUp followUp, @Nullable SpinJsonNode earlier) {
        return Spin.JSON(
                followUp.rows().stream().map(row -> cells(row, earlier)).toList());
    }

    private static Map<String, Object> cells(ForecastRow row, @Nullable SpinJsonNode earlier) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("line", row.line().name());
        cells.put("office", row.office());
        cells.put("budget", row.budget().toPlainString());
        cells.put("spent", row.usage().spent().toPlainString());
        cells.put("committed", row.usage().committed().toPlainString());
        cells.put("reserved", row.usage().reserved().toPlainString());
        cells.put("place", place(row));
        cells.put(
                "figures",
                "Korrigeret budget %s · reserveret %s · disponeret %s · forbrug %s · i alt %s · rest %s"
                        .formatted(
                                Kroner.format(row.budget()),
                                Kroner.format(row.usage().reserved()),
                                Kroner.format(row.usage().committed()),
                                Kroner.format(row.usage().spent()),
                                Kroner.format(row.usage().total()),
                                Kroner.format(row.budget().subtract(row.usage().total()))));
        same(row, earlier).ifPresent(answered -> {
            number(answered, "expected").ifPresent(expected -> cells.put("expected", expected));
            text(answered, "reason").ifPresent(reason -> cells.put("reason", reason));
        });
        return cells;
    }

    static List<ForecastRow> read(SpinJsonNode rows) {
        return rows.elements().stream()
                .map(row -> new ForecastRow(
                        PoolLine.valueOf(row.prop("line").stringValue()),
                        row.prop("office").stringValue(),
                        amount(row, "budget"),
                        new Usage(amount(row, "reserved"), amount(row, "committed"), amount(row, "spent")),
                        BigDecimal.valueOf(number(row, "expected").orElse(0L)),
                        text(row, "reason").orElse(null)))
                .toList();
    }

    /** Writes {@code Drift · Børn og Unge}. */
    static String place(ForecastRow row) {
        return row.line().heading() + " · " + (row.office().isEmpty() ? UNDISTRIBUTED : row.office());
    }

    private static Optional<SpinJsonNode> same(ForecastRow row, @Nullable SpinJsonNode earlier) {
        return earlier == null
                ? Optional.empty()
                : earlier.elements().stream()
                        .filter(it ->
                                it.prop("line").stringValue().equals(row.line().name())
                                        && it.prop("office").stringValue().equals(row.office()))
                        .findFirst();
    }

    private static BigDecimal amount(SpinJsonNode row, String cell) {
        return new BigDecimal(row.prop(cell).stringValue());
    }

    private static Optional<Long> number(SpinJsonNode row, String cell) {
        return row.hasProp(cell) && row.prop(cell).isNumber()
                ? Optional.of(row.prop(cell).numberValue().longValue())
                : Optional.empty();
    }

    private static Optional<String> text(SpinJsonNode row, String cell) {
        return row.hasProp(cell) && row.prop(cell).isString()
                ? Optional.of(row.prop(cell).stringValue())
                : Optional.empty();
    }
}
