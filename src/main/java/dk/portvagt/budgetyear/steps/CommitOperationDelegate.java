package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.NEXT_OPERATION_DATE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_COVERED;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR_BEGUN;

import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.OperationGap;
import dk.portvagt.landscape.steps.HeldOperation;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Commits the year's cost of every solution in operation, and shows the uncovered cost. Tells whose contract ends
 * before the year, because that cost waits for the owner's word.
 */
@Component
class CommitOperationDelegate implements JavaDelegate {

    private final OperationCommitments commitments;
    private final HeldOperation held;
    private final BudgetTimers timers;
    private final Clock clock;

    CommitOperationDelegate(OperationCommitments commitments, HeldOperation held, BudgetTimers timers, Clock clock) {
        this.held = held;
        this.commitments = commitments;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        OperationGap gap = commitments.commit(execution.getTenantId(), year, CaseBasis.ENGINE);
        held.tell(execution.getTenantId(), year, commitments.withoutContract(execution.getTenantId(), year));
        OPERATION_COVERED.on(execution).set(gap.isClosed());
        execution.setVariables(ShownOperationGap.values(year, gap));
        LocalDate today = LocalDate.now(clock);
        YEAR_BEGUN.on(execution).set(today.getYear() >= year);
        NEXT_OPERATION_DATE.on(execution).set(timers.on(today.plusMonths(1).withDayOfMonth(1)));
    }
}
