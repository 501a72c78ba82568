package dk.portvagt.workflow.delegate.budgetyear;

import static dk.portvagt.workflow.variable.BudgetVariables.YEAR;

import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.workflow.text.DanishText;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What is left on the year's lines, for the budget controller to see. */
@Component
class AvailableMoney {

    private final CentralPool pool;

    AvailableMoney(CentralPool pool) {
        this.pool = pool;
    }

    /** One paragraph each: {@code Drift 2026: 1.250.000 kr.} */
    String text(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        return Arrays.stream(PoolLine.values())
                .map(line -> new LineYear(execution.getTenantId(), line, year))
                .map(line -> DanishText.line(line) + ": " + Kroner.format(pool.available(line)))
                .collect(Collectors.joining("\n\n"));
    }
}
