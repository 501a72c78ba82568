package dk.portvagt.gate.steps;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps a case's expected costs in step with the amounts of its reviews. */
@Component
class ExpectedCosts {

    private final CaseCosts costs;
    private final CaseBenefits benefits;

    ExpectedCosts(CaseCosts costs, CaseBenefits benefits) {
        this.costs = costs;
        this.benefits = benefits;
    }

    /** Moves an idea's estimate when its first budget year was moved: investment, operation and benefits. */
    void begin(CaseNumber number, int firstYear) {
        List<YearAmount> investment = costs.byYear(number, CostKind.INVESTMENT);
        int years = investment.isEmpty() ? 0 : firstYear - investment.get(0).year();
        if (years != 0) {
            costs.replaceAll(
                    number,
                    Map.of(
                            CostKind.INVESTMENT, later(years, investment),
                            CostKind.OPERATION, later(years, costs.byYear(number, CostKind.OPERATION))));
            benefits.replace(number, later(years, benefits.byYear(number)));
        }
    }

    private static List<YearAmount> later(int years, List<YearAmount> amounts) {
        return amounts.stream()
                .map(amount -> new YearAmount(amount.year() + years, amount.amount()))
                .toList();
    }

    void replace(Review review, Funding funding) {
        CaseNumber number = CaseNumber.of(review.caseNumber());
        if (review.kind() == ReviewKind.CONTRACT_CHANGE) {
            throw new IllegalStateException("The owner proposes other terms: " + review);
        }
        if (review.kind() == ReviewKind.EXTRA_FUNDING) {
            costs.replace(number, CostKind.EXTRA, funding.amounts());
            return;
        }
        switch (review.gate()) {
            case G1 -> costs.replace(number, CostKind.CLARIFICATION, funding.amounts());
            case G2 -> costs.replace(number, CostKind.INVESTMENT, funding.amounts());
            case G3 -> costs.replace(number, CostKind.OPERATION, everyYear(number, funding));
            case G4 -> costs.replace(number, CostKind.PHASE_OUT, funding.amounts());
            case G5 -> throw new IllegalStateException("G5 has no funding: " + review);
        }
    }

    /** Repeats the first year's cost for every expected year of operation. */
    private List<YearAmount> everyYear(CaseNumber number, Funding firstYear) {
        return costs.byYear(number, CostKind.OPERATION).stream()
                .map(cost -> new YearAmount(cost.year(), firstYear.total()))
                .toList();
    }
}
