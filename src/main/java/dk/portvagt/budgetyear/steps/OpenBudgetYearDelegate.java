package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.GrantKind;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budgetyear.BudgetBookings;
import dk.portvagt.decision.steps.DecisionVariables;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the year's lines and frames the decided money. */
@Component
class OpenBudgetYearDelegate implements JavaDelegate {

    private final BudgetBookings bookings;
    private final Grants grants;

    OpenBudgetYearDelegate(BudgetBookings bookings, Grants grants) {
        this.bookings = bookings;
        this.grants = grants;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        long decisionId = DecisionVariables.DECISION_ID.from(execution).get();
        bookings.open(
                execution.getTenantId(),
                year,
                decided(decisionId, GrantKind.APPROPRIATE, year),
                decided(decisionId, GrantKind.ADJUST_PRICES, year),
                ProposedYear.frames(execution),
                step -> BudgetBasis.of(execution, step));
    }

    private Map<PoolLine, BigDecimal> decided(long decisionId, GrantKind kind, int year) {
        Map<PoolLine, BigDecimal> amounts = new EnumMap<>(PoolLine.class);
        for (PoolLine line : PoolLine.values()) {
            grants.byYear(decisionId, kind, line).stream()
                    .filter(granted -> granted.year() == year)
                    .forEach(granted -> amounts.put(line, granted.amount()));
        }
        return amounts;
    }
}
