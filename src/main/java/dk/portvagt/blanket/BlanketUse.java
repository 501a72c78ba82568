package dk.portvagt.blanket;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Sums up how much of a blanket approval is used in a year, in DKK.
 *
 * @param granted what the steering group approved for the year
 * @param left what can still be ordered
 */
public record BlanketUse(int year, BigDecimal granted, BigDecimal left) {

    /** Returns what is ordered or paid. */
    public BigDecimal used() {
        return granted.subtract(left);
    }

    /** Returns the used part in whole percent, rounded down. */
    public int percent() {
        return used().movePointRight(2).divide(granted, 0, RoundingMode.DOWN).intValueExact();
    }
}
