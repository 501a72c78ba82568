package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;

/**
 * What an office is expected to have used of a line by the end of the year, by the latest follow-up, in DKK and as of
 * that day.
 *
 * @param office null for what is not meant for any office
 * @param left negative when more is expected to be used than was meant
 * @param reason why more is expected than is spent, committed and reserved; null when nothing is
 * @param asOf the day of the follow-up, {@code 2027-06-30}
 */
public record OfficeForecastRow(
        String name,
        String office,
        BigDecimal budget,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        BigDecimal expected,
        BigDecimal forecast,
        BigDecimal left,
        String reason,
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
