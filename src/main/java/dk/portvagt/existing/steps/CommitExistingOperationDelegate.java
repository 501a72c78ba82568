package dk.portvagt.existing.steps;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.steps.OperationProcesses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Commits what was approved in every budget year in use. Where a line does not cover it, the process of that year's
 * operation takes over: it asks the budget controller.
 */
@Component
class CommitExistingOperationDelegate implements JavaDelegate {

    private final OperationCommitments commitments;
    private final BudgetYears years;
    private final OperationProcesses processes;

    CommitExistingOperationDelegate(OperationCommitments commitments, BudgetYears years, OperationProcesses processes) {
        this.commitments = commitments;
        this.years = years;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        for (int year : years.inUse(municipality)) {
            if (!commitments.commit(municipality, year, CaseBasis.ENGINE).isClosed()) {
                processes.start(municipality, year);
            }
        }
    }
}
