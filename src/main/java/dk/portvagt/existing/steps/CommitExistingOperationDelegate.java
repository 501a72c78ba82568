package dk.portvagt.existing.steps;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.landscape.OperationCommitments;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Commits what was approved in every budget year in use. Where a line does not cover it, the process of that year's
 * operation takes over: it asks the budget controller.
 */
@Component
class CommitExistingOperationDelegate implements JavaDelegate {

    private static final String PROCESS = "operation-commitment";
    private static final String YEAR = "year";

    private final OperationCommitments commitments;
    private final BudgetYears years;
    private final StartedProcesses processes;
    private final RuntimeService runtime;

    CommitExistingOperationDelegate(
            OperationCommitments commitments, BudgetYears years, StartedProcesses processes, RuntimeService runtime) {
        this.commitments = commitments;
        this.years = years;
        this.processes = processes;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String municipality = execution.getTenantId();
        for (int year : years.inUse(municipality)) {
            boolean covered =
                    commitments.commit(municipality, year, CaseBasis.ENGINE).isClosed();
            if (!covered && !isAsked(municipality, year)) {
                processes.start(PROCESS, municipality, null, Map.of(YEAR, (long) year));
            }
        }
    }

    private boolean isAsked(String municipality, int year) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .tenantIdIn(municipality)
                        .variableValueEquals(YEAR, (long) year)
                        .count()
                > 0;
    }
}
