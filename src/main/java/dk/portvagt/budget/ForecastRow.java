package dk.portvagt.budget;

import dk.portvagt.budget.FrameStatus.Usage;
import java.math.BigDecimal;

/**
 * What an office is expected to use of a line by the end of the year, in DKK.
 *
 * @param office empty for what is not distributed to offices
 * @param budget what was meant for the office; of what is not distributed negative when the frames exceed the line
 * @param expected beyond what is spent, committed or reserved
 * @param reason why so much more is expected; null when nothing is
 */
public record ForecastRow(
        PoolLine line, String office, BigDecimal budget, Usage usage, BigDecimal expected, String reason) {

    public ForecastRow {
        expected = Kroner.requireNotNegative(expected);
    }

    public BigDecimal forecast() {
        return usage.total().add(expected);
    }

    /** Negative when more is expected to be used than was meant. */
    public BigDecimal variance() {
        return budget.subtract(forecast());
    }
}
