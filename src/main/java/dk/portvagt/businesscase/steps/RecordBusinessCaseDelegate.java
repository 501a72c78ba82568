package dk.portvagt.businesscase.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.BENEFIT_BY_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.BUDGET_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.EXPECTED_YEARLY_BENEFIT;
import static dk.portvagt.acquisition.steps.CaseVariables.INVESTMENT_BY_YEAR;
import static dk.portvagt.acquisition.steps.CaseVariables.LIFETIME_YEARS;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARLY_OPERATING_COST;
import static dk.portvagt.acquisition.steps.CaseVariables.YEARS_UNTIL_BENEFIT;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.acquisition.steps.YearAmounts;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Replaces the idea's estimate with the costs and benefits of the business case that G2 decides on. */
@Component
class RecordBusinessCaseDelegate implements JavaDelegate {

    private final CaseCosts costs;
    private final CaseBenefits benefits;

    RecordBusinessCaseDelegate(CaseCosts costs, CaseBenefits benefits) {
        this.costs = costs;
        this.benefits = benefits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long firstYear = BUDGET_YEAR.from(execution).get();
        long end = firstYear + LIFETIME_YEARS.from(execution).get();
        costs.replaceAll(
                CaseVariables.number(execution),
                Map.of(
                        CostKind.INVESTMENT,
                        YearAmounts.read(INVESTMENT_BY_YEAR, execution),
                        CostKind.OPERATION,
                        EveryYear.from(
                                firstYear,
                                end,
                                YEARLY_OPERATING_COST.from(execution).get())));
        benefits.replace(CaseVariables.number(execution), benefits(firstYear, end, execution));
    }

    /**
     * Reads the benefits of the budget's years, then repeats the same amount to the end of the solution's life. A
     * business case that confirms the estimate has no benefits of its own by year: they begin as the estimate says.
     */
    private static List<YearAmount> benefits(long firstYear, long end, DelegateExecution execution) {
        if (BENEFIT_BY_YEAR.stream().allMatch(year -> year.from(execution).getOrNull() == null)) {
            return EveryYear.from(
                    firstYear + YEARS_UNTIL_BENEFIT.from(execution).get(),
                    end,
                    EXPECTED_YEARLY_BENEFIT.from(execution).get());
        }
        return Stream.concat(
                        YearAmounts.read(BENEFIT_BY_YEAR, execution).stream(),
                        EveryYear.from(
                                firstYear + BENEFIT_BY_YEAR.size(),
                                end,
                                EXPECTED_YEARLY_BENEFIT.from(execution).get())
                                .stream())
                .filter(benefit -> benefit.year() < end)
                .toList();
    }
}
