package dk.portvagt.gate;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import java.util.List;

/**
 * Determines the money that an approval at each gate grants.
 *
 * <p>G1 grants the clarification budget and G2 the whole investment by year. G3 grants the yearly operating cost in the
 * year the solution goes live. G4 grants the phase-out cost, G5 nothing. Extra funding grants the amount that a dearer
 * contract lacks.
 */
public final class GateFunding {

    private GateFunding() {}

    /**
     * Returns the money that the review asks for.
     *
     * @param currentYear the year in which a solution goes live if G3 is approved now
     */
    public static Funding of(Review review, CostPlan plan, int currentYear) {
        if (review.kind() == ReviewKind.EXTRA_FUNDING) {
            return new Funding(PoolLine.ACQUISITION, plan.extra());
        }
        return switch (review.gate()) {
            case G1 -> new Funding(PoolLine.ACQUISITION, plan.clarification());
            case G2 -> new Funding(PoolLine.ACQUISITION, plan.investment());
            case G3 -> new Funding(PoolLine.OPERATION, List.of(new YearAmount(currentYear, plan.yearlyOperation())));
            case G4 -> new Funding(PoolLine.ACQUISITION, plan.phaseOut());
            case G5 -> new Funding(PoolLine.ACQUISITION, List.of());
        };
    }
}
