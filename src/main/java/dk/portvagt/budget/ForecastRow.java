package dk.portvagt.budget;

import dk.portvagt.budget.FrameStatus.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds an office's expected use of a line by the end of the year, in DKK.
 *
 * @param office empty for money that is not distributed to offices
 * @param budget the office's budget; for undistributed money negative when the frames exceed the line
 * @param expected use beyond the spent, committed and reserved money
 * @param reason explanation of the expected use; null when none is expected
 */
public record ForecastRow(
        PoolLine line,
        String office,
        BigDecimal budget,
        Usage usage,
        BigDecimal expected,
        @Nullable String reason) {

    public ForecastRow {
        expected = Kroner.requireNotNegative(expected);
    }

    public BigDecimal forecast() {
        return usage.total().add(expected);
    }

    /** Returns the budget left at the year's end; negative when expected use exceeds the budget. */
    public BigDecimal variance() {
        return budget.subtract(forecast());
    }
}
