package dk.portvagt.sharing;

import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * Holds the terms of the standard calculation. All participants see them, and what a municipality or group would cost
 * alone comes from the same terms.
 *
 * @param years of the contract
 * @param fixed DKK once, whoever takes part
 * @param integrations one for each role
 * @param agreeing DKK once for each pair of participants, for agreeing at all
 * @param differing DKK once for a pair that has nothing in common; a pair pays its divergence's part of it
 */
public record CostTerms(
        int years,
        Estimate fixed,
        VolumePrice volume,
        List<IntegrationPrice> integrations,
        Estimate agreeing,
        Estimate differing) {

    private static final int MOST_YEARS = 30;

    /** @throws IllegalArgumentException if the years are not 1 to 30, or a role has two prices */
    public CostTerms {
        integrations = List.copyOf(integrations);
        if (years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("Years: " + years);
        }
        HashSet<String> roles = new HashSet<>();
        integrations.forEach(it -> {
            if (!roles.add(it.role())) {
                throw new IllegalArgumentException("Two prices for role " + it.role());
            }
        });
    }

    /** Returns the same terms with participants who agree on differences for nothing. */
    CostTerms withoutDifferences() {
        return new CostTerms(years, fixed, volume, integrations, agreeing, Estimate.known(BigDecimal.ZERO));
    }

    /** Writes the discount of the volume: {@code 12 % lavere pris pr. indbygger for hver fordobling}. */
    String discountText() {
        BigDecimal saved =
                BigDecimal.valueOf(1 - StrictMath.pow(2, -volume.discount().doubleValue()));
        return Kroner.share(saved, BigDecimal.ONE) + " lavere pris pr. indbygger for hver fordobling";
    }
}
