package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * What a frame is given, in DKK.
 *
 * @param amount negative when it is taken from the frame; never zero
 */
public record FrameAmount(Frame frame, BigDecimal amount) {

    /** @throws IllegalArgumentException if the amount is zero, too large or has fractions of an øre */
    public FrameAmount {
        amount =
                amount.signum() < 0 ? Kroner.requirePositive(amount.negate()).negate() : Kroner.requirePositive(amount);
    }
}
