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
        bookings.open(
                execution.getTenantId(),
                year,
                decided(DecisionVariables.DECISION_ID.from(execution).get(), year),
                ProposedYear.frames(execution),
                line -> BudgetBasis.of(execution, "open-" + line));
    }

    private Map<PoolLine, BigDecimal> decided(long decisionId, int year) {
        Map<PoolLine, BigDecimal> amounts = new EnumMap<>(PoolLine.class);
        for (PoolLine line : PoolLine.values()) {
            grants.byYear(decisionId, GrantKind.APPROPRIATE, line).stream()
                    .filter(granted -> granted.year() == year)
                    .forEach(granted -> amounts.put(line, granted.amount()));
        }
        return amounts;
    }
}
