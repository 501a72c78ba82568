package dk.portvagt.landscape.steps;

import static dk.portvagt.decision.steps.DecisionVariables.DECISION_ID;
import static dk.portvagt.landscape.steps.ClosureVariables.CONTRACT_ENDED_ON;
import static dk.portvagt.landscape.steps.ContractVariables.CHANGE_REASON;
import static dk.portvagt.landscape.steps.ContractVariables.CONTRACT_OUTCOME;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.border.SubmittedTask;
import dk.portvagt.engine.border.SubmittedTasks;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.landscape.ContractChanges;
import dk.portvagt.landscape.Contracts;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Carries out what was decided about the contract: approved terms, operation without it after it has run out, its end,
 * or the proposal to phase the solution out.
 */
@Component
class RecordContractDecisionDelegate implements JavaDelegate {

    private final Contracts contracts;
    private final ContractChanges changes;
    private final ContractWatches watches;
    private final ShownTerms shown;
    private final AcquisitionCases cases;
    private final OperationProcesses operation;
    private final Clock clock;

    RecordContractDecisionDelegate(
            Contracts contracts,
            ContractChanges changes,
            ContractWatches watches,
            ShownTerms shown,
            AcquisitionCases cases,
            OperationProcesses operation,
            Clock clock) {
        this.clock = clock;
        this.operation = operation;
        this.contracts = contracts;
        this.changes = changes;
        this.watches = watches;
        this.shown = shown;
        this.cases = cases;
    }

    /**
     * Carries the decision out.
     *
     * @throws BadUserRequestException in Danish, when the case is not where the decision makes sense
     */
    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseVariables.number(execution);
        AcquisitionCase found = cases.find(number).orElseThrow();
        switch (CONTRACT_OUTCOME.from(execution).get()) {
            case "renew" -> {
                boolean ranOut = contracts.runsOut(number).isPresent();
                shown.everywhere(
                        number,
                        changes.carryOut(number, DECISION_ID.from(execution).get()));
                if (ranOut) {
                    // A year that waited for the contract is committed now.
                    operation.startWhereDue(number.municipality());
                }
            }
            case "without" -> {
                if (contracts
                        .runsOut(number)
                        .filter(end -> end.isBefore(LocalDate.now(clock).plusYears(1)))
                        .isEmpty()) {
                    throw new BadUserRequestException(
                            "Løsningen er ikke i drift, eller kontrakten udløber ikke det næste år. Forlæng den, eller foreslå"
                                    + " løsningen udfaset.");
                }
                contracts.operateWithout(
                        number, owner(execution), CHANGE_REASON.from(execution).get());
                operation.startWhereDue(number.municipality());
            }
            case "phaseOut" -> {
                if (!found.isOpen() || found.phase() != Phase.OPERATION) {
                    throw new BadUserRequestException(
                            "Løsningen er ikke i drift, så den kan ikke foreslås udfaset herfra.");
                }
                contracts.postpone(number);
                watches.proposePhaseOut(number);
            }
            case "terminated" -> {
                if (found.isOpen() && found.phase() != Phase.PHASE_OUT) {
                    throw new BadUserRequestException("Kontrakten siges først op, når det er besluttet at udfase"
                            + " løsningen (G4). Foreslå den udfaset, eller forlæng kontrakten.");
                }
                contracts.end(number, Dates.read(CONTRACT_ENDED_ON, execution));
            }
            default -> throw new IllegalArgumentException("Unknown decision on the contract of " + number);
        }
    }

    private static String owner(DelegateExecution execution) {
        return SubmittedTasks.of(execution.getProcessInstanceId())
                .map(SubmittedTask::person)
                .orElseThrow(() -> new BadUserRequestException("Svaret skal komme direkte fra systemejerens opgave."));
    }
}
