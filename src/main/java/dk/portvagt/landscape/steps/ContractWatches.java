package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.ProcurementVariables.PROCUREMENT_REGIME;

import dk.portvagt.acquisition.CaseEnded;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.StartedProcesses;
import io.holunda.camunda.bpm.data.CamundaBpmData;
import io.holunda.camunda.bpm.data.builder.VariableMapBuilder;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Starts the watch over a contract when it is signed, and tells it what happens to the contract elsewhere.
 *
 * <p>A watch is a process of its own: it lives as long as the contract, whatever phase or gate the case is in.
 */
@Component
class ContractWatches {

    private static final String PROCESS = "contract-watch";

    private final StartedProcesses processes;
    private final RuntimeService runtime;

    ContractWatches(StartedProcesses processes, RuntimeService runtime) {
        this.processes = processes;
        this.runtime = runtime;
    }

    /** Starts the watch in the transaction of the signing. */
    void start(DelegateExecution signing) {
        CaseNumber number = CaseVariables.number(signing);
        VariableMapBuilder facts = CamundaBpmData.builder()
                .set(CaseVariables.CASE_NUMBER, number.toString())
                .set(
                        CaseVariables.REQUESTER,
                        CaseVariables.REQUESTER.from(signing).getOrNull());
        List.of(CaseVariables.REQUESTER_NAME, CaseVariables.RISK_LEVEL, CaseVariables.SHARED_SOLUTION)
                .forEach(fact -> facts.set(fact, fact.from(signing).getOrNull()));
        facts.set(PROCUREMENT_REGIME, PROCUREMENT_REGIME.from(signing).getOrNull());
        processes.start(PROCESS, number.municipality(), number.toString(), facts.build());
    }

    /** Asks the system owner to decide on the contract now. */
    void consider(CaseNumber number) {
        runtime.createMessageCorrelation("portvagt.considerContract")
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .correlateAll();
    }

    /** Tells the watch that the contract's dates have changed, or that its case has ended. */
    void changed(CaseNumber number) {
        runtime.createMessageCorrelation("portvagt.contractChanged")
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .correlateAll();
    }

    @EventListener
    void caseEnded(CaseEnded ended) {
        changed(ended.number());
    }

    /** Proposes to phase the solution out, where it is in ordinary operation; no process has to wait for that. */
    void proposePhaseOut(CaseNumber number) {
        runtime.createMessageCorrelation("portvagt.proposePhaseOut")
                .processInstanceBusinessKey(number.toString())
                .tenantId(number.municipality())
                .correlateAll();
    }
}
