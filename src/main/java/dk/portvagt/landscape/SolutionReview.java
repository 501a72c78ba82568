package dk.portvagt.landscape;

import java.math.BigDecimal;

/**
 * What a yearly review found.
 *
 * @param continued stays in operation; otherwise phase-out is to be planned
 * @param realisedYearlyBenefit DKK; null when nobody measured it
 */
public record SolutionReview(boolean continued, BigDecimal realisedYearlyBenefit, String findings) {}
