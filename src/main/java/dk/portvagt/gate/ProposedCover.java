package dk.portvagt.gate;

import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;

/**
 * A way to cover what a review lacks, as the budget controller proposes it.
 *
 * @param from null for a supplementary appropriation
 * @param amount DKK; more than is missing is not used
 * @param statement how a supplementary appropriation is covered; null for a transfer
 */
public record ProposedCover(CoverSource source, LineYear from, BigDecimal amount, String statement) {

    public static ProposedCover transfer(LineYear from, BigDecimal amount) {
        return new ProposedCover(CoverSource.TRANSFER, from, amount, null);
    }

    public static ProposedCover supplementary(BigDecimal amount, String statement) {
        return new ProposedCover(CoverSource.SUPPLEMENTARY, null, amount, statement);
    }
}
