package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Describes a line in a year, in DKK.
 *
 * @param budget its appropriation, and amounts moved to or from it
 * @param forecast expected spending by the end of the year, by the latest follow-up; null without one
 * @param forecastOf the day of that follow-up, {@code 2027-06-30}; null without one
 * @param closed the year takes no bookings except returned money
 */
public record LineRow(
        int year,
        String line,
        String name,
        BigDecimal budget,
        BigDecimal available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        @Nullable BigDecimal forecast,
        @Nullable String forecastOf,
        boolean closed) {

    static LineRow of(LineStatus status, Optional<FollowUp> followUp) {
        return new LineRow(
                status.line().year(),
                status.line().line().name(),
                PoolText.line(status.line()),
                status.budget(),
                status.available(),
                status.reserved(),
                status.committed(),
                status.spent(),
                followUp.map(latest -> latest.total(status.line().line(), ForecastRow::forecast))
                        .orElse(null),
                followUp.map(latest -> latest.asOf().toString()).orElse(null),
                status.closed());
    }
}
