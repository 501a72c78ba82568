package dk.portvagt.landscape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Holds the findings of a yearly review.
 *
 * @param continued whether the solution stays in operation; otherwise phase-out must be planned
 * @param realisedYearlyBenefit DKK; null when nobody measured it
 */
public record SolutionReview(
        boolean continued,
        @Nullable BigDecimal realisedYearlyBenefit,
        @Nullable String findings) {}
