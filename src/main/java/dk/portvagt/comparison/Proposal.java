package dk.portvagt.comparison;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.RiskLevel;
import dk.portvagt.businesscase.BusinessCase;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is known of a case that asks for money; null is unknown, never nothing.
 *
 * @param place its phase, and the gate it has come to, in Danish
 * @param plan its costs and benefits as planned now
 * @param yearlyOperation DKK in the first full year
 * @param strategicFit and {@code topRisks} in people's own words
 * @param need DKK that it still takes from the pool for acquisitions in the year of the comparison
 */
public record Proposal(
        CaseNumber number,
        String title,
        String office,
        String place,
        @Nullable BusinessCase plan,
        @Nullable BigDecimal yearlyOperation,
        @Nullable RiskLevel risk,
        @Nullable String strategicFit,
        @Nullable String topRisks,
        Readiness readiness,
        @Nullable BigDecimal need) {

    /**
     * Tells how far the case is from a decision.
     *
     * @param gate the latest gate with answered criteria, in Danish; null before the first
     * @param fulfilled number of its criteria that are fulfilled; those that are not relevant count neither here nor
     *     among all
     * @param conditions number of unmet conditions
     * @param awaited decision it waits for, in Danish; null for none
     */
    public record Readiness(
            @Nullable String gate,
            long fulfilled,
            long criteria,
            int conditions,
            @Nullable String awaited) {}

    /** Returns the planned benefits over the whole life; empty when nobody has planned any. */
    public Optional<BigDecimal> benefits() {
        return Optional.ofNullable(plan).map(BusinessCase::benefits).filter(benefits -> benefits.signum() > 0);
    }

    /** Returns the net present value; empty without benefits, because costs alone are no value of a proposal. */
    public Optional<BigDecimal> netPresentValue() {
        return benefits().map(known -> plan.netPresentValue());
    }
}
