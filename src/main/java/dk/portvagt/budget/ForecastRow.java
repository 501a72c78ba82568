package dk.portvagt.budget;

import dk.portvagt.budget.FrameStatus.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds an office's expected use of a line by the end of the year, in DKK.
 *
 * @param office empty for money that is not distributed to offices
 * @param budget the office's budget; for undistributed money negative when the frames exceed the line
 * @param expected use beyond the spent, committed and reserved money; negative for what of it will not be used in the
 *     year (planned underspend, delay into the next year)
 * @param reason explanation of the expectation; null when it is zero
 */
public record ForecastRow(
        PoolLine line,
        String office,
        BigDecimal budget,
        Usage usage,
        BigDecimal expected,
        @Nullable String reason) {

    public ForecastRow {
        expected = expected.signum() < 0
                ? Kroner.requirePositive(expected.negate()).negate()
                : Kroner.requireNotNegative(expected);
    }

    /** Returns the expected use of the whole year. */
    public BigDecimal forecast() {
        return usage.total().add(expected);
    }

    /** Tells whether less is expected than is spent already, which cannot be. */
    public boolean isBelowSpent() {
        return forecast().compareTo(usage.spent()) < 0;
    }

    /** Returns the budget left at the year's end; negative when expected use exceeds the budget. */
    public BigDecimal variance() {
        return budget.subtract(forecast());
    }
}
