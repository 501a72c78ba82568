package dk.portvagt.gate;

import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;

/**
 * Holds a case's planned costs at a gate, in DKK. Costs without a plan yet are empty or zero.
 *
 * @param extra the contract's cost beyond the reservation
 * @param yearlyOperation a full year of operation
 */
public record CostPlan(
        List<YearAmount> clarification,
        List<YearAmount> investment,
        List<YearAmount> extra,
        BigDecimal yearlyOperation,
        List<YearAmount> phaseOut) {

    public CostPlan {
        clarification = List.copyOf(clarification);
        investment = List.copyOf(investment);
        extra = List.copyOf(extra);
        phaseOut = List.copyOf(phaseOut);
    }
}
