package dk.portvagt.gate;

import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes the budget controller's proposal to cover a review's shortfall.
 *
 * @param from null for a supplementary appropriation
 * @param amount DKK; an excess over the shortfall stays unused
 * @param statement the cover of a supplementary appropriation; null for a transfer
 */
public record ProposedCover(
        CoverSource source,
        @Nullable LineYear from,
        BigDecimal amount,
        @Nullable String statement) {

    public static ProposedCover transfer(LineYear from, BigDecimal amount) {
        return new ProposedCover(CoverSource.TRANSFER, from, amount, null);
    }

    public static ProposedCover supplementary(BigDecimal amount, String statement) {
        return new ProposedCover(CoverSource.SUPPLEMENTARY, null, amount, statement);
    }
}
