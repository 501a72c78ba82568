package dk.portvagt.budget;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds a follow-up on a budget year (budgetopfølgning).
 *
 * @param asOf the day the figures are of
 * @param remarks the budget controller's remarks, if any
 */
public record FollowUp(
        String municipality,
        int year,
        LocalDate asOf,
        @Nullable String remarks,
        List<ForecastRow> rows) {

    public FollowUp {
        rows = List.copyOf(rows);
    }

    /** Sums a column over the offices of a line. */
    public BigDecimal total(PoolLine line, Function<ForecastRow, BigDecimal> column) {
        return rows.stream().filter(row -> row.line() == line).map(column).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
