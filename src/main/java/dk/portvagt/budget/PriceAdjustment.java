package dk.portvagt.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Adjusts the opening amounts of a budget year to the year's prices and wages (PL-regulering).
 *
 * <p>The percentage is the budget controller's, for example KL's yearly estimate (PL-skøn). Money is rounded to whole
 * kroner, half up, once per line: the frames of a line get exactly its adjustment, each its share to the krone.
 *
 * @param percent above zero and at most {@link #MAX}, with at most two decimals
 */
public record PriceAdjustment(BigDecimal percent) {

    /** The largest percentage: far above a year's rise in prices, so that 31 in place of 3,1 is noticed. */
    public static final BigDecimal MAX = new BigDecimal("15");

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /**
     * Checks the percentage.
     *
     * @throws IllegalArgumentException if it is not above zero, or above {@link #MAX}
     */
    public PriceAdjustment {
        if (!isPercentage(percent)) {
            throw new IllegalArgumentException("No adjustment of prices: " + percent + " %");
        }
    }

    public static boolean isPercentage(BigDecimal percent) {
        return percent.signum() > 0 && percent.compareTo(MAX) <= 0;
    }

    /** Returns the adjustment of the amount in whole kroner; zero for a very small amount. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(percent).divide(HUNDRED, 0, RoundingMode.HALF_UP);
    }

    /**
     * Divides a line's adjustment among its frames in proportion. Rounds the sum so far and not each frame, so that
     * nothing is lost or won.
     *
     * @param adjustment of the whole line, in whole kroner
     * @param frames all frames of the line; a frame whose share is below half a krone gets none
     */
    public static List<FrameAmount> divide(BigDecimal adjustment, List<FrameAmount> frames) {
        BigDecimal all = frames.stream().map(FrameAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<FrameAmount> shares = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (FrameAmount frame : frames) {
            before = before.add(frame.amount());
            BigDecimal share = adjustment
                    .multiply(before)
                    .divide(all, 0, RoundingMode.HALF_UP)
                    .subtract(given);
            given = given.add(share);
            if (share.signum() > 0) {
                shares.add(new FrameAmount(frame.frame(), share));
            }
        }
        return shares;
    }
}
