package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.LineFigures;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes a line in a year, in DKK.
 *
 * @param original the budget that opened the year
 * @param budget the corrected budget: the original one, and every change since
 * @param available the rest of the corrected budget
 * @param forecast expected use of the whole year, by the latest follow-up; null without one
 * @param forecastOf the day of that follow-up's figures, {@code 2027-06-30}; null without one
 * @param closed the year takes no bookings except returned money
 */
public record LineRow(
        int year,
        String line,
        String name,
        BigDecimal original,
        BigDecimal budget,
        BigDecimal available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        @Nullable BigDecimal forecast,
        @Nullable String forecastOf,
        boolean closed) {

    static LineRow of(LineFigures figures) {
        LineStatus status = figures.status();
        return new LineRow(
                status.line().year(),
                status.line().line().name(),
                PoolText.line(status.line()),
                status.original(),
                status.budget(),
                status.available(),
                status.reserved(),
                status.committed(),
                status.spent(),
                figures.expected(),
                figures.expectedOn() == null ? null : figures.expectedOn().toString(),
                status.closed());
    }
}
