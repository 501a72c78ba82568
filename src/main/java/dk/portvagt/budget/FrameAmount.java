package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * Holds an amount for a frame, in DKK.
 *
 * @param amount negative when it reduces the frame; never zero
 */
public record FrameAmount(Frame frame, BigDecimal amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if the amount is zero, too large or has fractions of an øre
     */
    public FrameAmount {
        amount =
                amount.signum() < 0 ? Kroner.requirePositive(amount.negate()).negate() : Kroner.requirePositive(amount);
    }
}
