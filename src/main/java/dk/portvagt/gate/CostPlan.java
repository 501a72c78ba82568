package dk.portvagt.gate;

import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a case is planned to cost when it comes to a gate, in DKK. What is not planned yet is empty or zero.
 *
 * @param extra what the contract costs more than was reserved
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
