package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.GAP_ROWS;
import static dk.portvagt.budgetyear.steps.BudgetVariables.GAP_TEXT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.NEXT_OPERATION_DATE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_COVERED;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR_BEGUN;

import dk.portvagt.budget.Kroner;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.landscape.OperatingCost;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.OperationGap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/** Commits the year's cost of every solution in operation, and shows the uncovered cost. */
@Component
class CommitOperationDelegate implements JavaDelegate {

    private final OperationCommitments commitments;
    private final BudgetTimers timers;
    private final Clock clock;

    CommitOperationDelegate(OperationCommitments commitments, BudgetTimers timers, Clock clock) {
        this.commitments = commitments;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        OperationGap gap = commitments.commit(execution.getTenantId(), year, CaseBasis.ENGINE);
        OPERATION_COVERED.on(execution).set(gap.isClosed());
        GAP_ROWS.on(execution)
                .set(Spin.JSON(gap.uncovered().stream()
                        .map(CommitOperationDelegate::row)
                        .toList()));
        GAP_TEXT.on(execution)
                .set("Driftslinjen %d har %s tilbage, der skal bruges %s, og der mangler %s"
                        .formatted(
                                year,
                                Kroner.format(gap.available()),
                                Kroner.format(gap.cost()),
                                Kroner.format(gap.missing())));
        LocalDate today = LocalDate.now(clock);
        YEAR_BEGUN.on(execution).set(today.getYear() >= year);
        NEXT_OPERATION_DATE.on(execution).set(timers.on(today.plusMonths(1).withDayOfMonth(1)));
    }

    private static Map<String, Object> row(OperatingCost cost) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("caseNumber", cost.caseNumber().toString());
        row.put("solution", cost.solution());
        row.put("office", cost.office());
        row.put("amount", Kroner.format(cost.amount()));
        return row;
    }
}
