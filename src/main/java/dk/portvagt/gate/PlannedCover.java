package dk.portvagt.gate;

import dk.portvagt.budget.LineYear;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes a planned movement of money to a line that lacks it, subject to a decision.
 *
 * @param from null for a supplementary appropriation
 * @param amount DKK
 * @param statement the cover of a supplementary appropriation; null for a transfer
 */
public record PlannedCover(
        long id,
        CoverSource source,
        @Nullable LineYear from,
        LineYear to,
        BigDecimal amount,
        @Nullable String statement) {}
