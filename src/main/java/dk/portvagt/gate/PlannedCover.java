package dk.portvagt.gate;

import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;

/**
 * Money that shall come to a line which lacks it, once that is decided.
 *
 * @param from null for a supplementary appropriation
 * @param amount DKK
 * @param statement how a supplementary appropriation is covered; null for a transfer
 */
public record PlannedCover(
        long id, CoverSource source, LineYear from, LineYear to, BigDecimal amount, String statement) {}
