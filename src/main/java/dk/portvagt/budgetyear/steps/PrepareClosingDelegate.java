package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_CASES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.CARRY_OVER_LINES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR_CLOSED;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolQueries;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Computes the year's remaining money, so that the budget controller can propose the carry-over. */
@Component
class PrepareClosingDelegate implements JavaDelegate {

    private final CentralPool pool;
    private final PoolQueries queries;
    private final AcquisitionCases cases;

    PrepareClosingDelegate(CentralPool pool, PoolQueries queries, AcquisitionCases cases) {
        this.pool = pool;
        this.queries = queries;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        String municipality = execution.getTenantId();
        CARRY_OVER_LINES
                .on(execution)
                .set(Spin.JSON(Arrays.stream(PoolLine.values())
                        .map(line -> new LineYear(municipality, line, year))
                        .map(line -> CarryOverRows.line(line, pool.available(line)))
                        .toList()));
        CARRY_OVER_CASES
                .on(execution)
                .set(Spin.JSON(queries.caseMoney(municipality, year).stream()
                        .map(money -> CarryOverRows.ofCase(money, title(money.caseNumber())))
                        .toList()));
        YEAR_CLOSED.on(execution).set(false);
    }

    private String title(String caseNumber) {
        return cases.find(CaseNumber.of(caseNumber))
                .map(found -> found.content().title())
                .orElse("");
    }
}
