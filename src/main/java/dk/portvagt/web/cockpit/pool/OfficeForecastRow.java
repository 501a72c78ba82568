package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes an office's forecast for a line, in DKK. It is the expected spending by the end of the year, by the latest
 * follow-up and as of its day.
 *
 * @param office null for money without an office
 * @param left negative if the forecast exceeds the budget
 * @param reason why the forecast exceeds spent, committed and reserved amounts; null if it does not
 * @param asOf the day of the follow-up, {@code 2027-06-30}
 */
public record OfficeForecastRow(
        String name,
        @Nullable String office,
        BigDecimal budget,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        BigDecimal expected,
        BigDecimal forecast,
        BigDecimal left,
        @Nullable String reason,
        String asOf) {

    static OfficeForecastRow of(FollowUp followUp, ForecastRow row) {
        return new OfficeForecastRow(
                PoolText.line(new LineYear(followUp.municipality(), row.line(), followUp.year())),
                row.office().isEmpty() ? null : row.office(),
                row.budget(),
                row.usage().reserved(),
                row.usage().committed(),
                row.usage().spent(),
                row.expected(),
                row.forecast(),
                row.variance(),
                row.reason(),
                followUp.asOf().toString());
    }
}
