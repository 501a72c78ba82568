package dk.portvagt.landscape.steps;

import dk.portvagt.budget.BudgetYears;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.landscape.OperationCommitments;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Starts the process that commits a year's operation, and asks the budget controller where a line does not cover it.
 */
@Component
public class OperationProcesses {

    private static final String PROCESS = "operation-commitment";
    private static final String YEAR = "year";

    private final OperationCommitments commitments;
    private final BudgetYears years;
    private final StartedProcesses processes;
    private final RuntimeService runtime;

    OperationProcesses(
            OperationCommitments commitments, BudgetYears years, StartedProcesses processes, RuntimeService runtime) {
        this.commitments = commitments;
        this.years = years;
        this.processes = processes;
        this.runtime = runtime;
    }

    /** Starts it for each budget year in use in which operation is not committed yet. */
    public void startWhereDue(String municipality) {
        years.inUse(municipality).stream()
                .filter(year -> !commitments.gap(municipality, year).isClosed())
                .forEach(year -> start(municipality, year));
    }

    /** Starts it for the year, unless it runs: then it commits the rest by itself. */
    public void start(String municipality, int year) {
        if (!isRunning(municipality, year)) {
            processes.start(PROCESS, municipality, null, Map.of(YEAR, (long) year));
        }
    }

    private boolean isRunning(String municipality, int year) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .tenantIdIn(municipality)
                        .variableValueEquals(YEAR, (long) year)
                        .count()
                > 0;
    }
}
