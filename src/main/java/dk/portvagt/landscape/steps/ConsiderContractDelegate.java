package dk.portvagt.landscape.steps;

import dk.portvagt.acquisition.steps.CaseVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the watch over the contract ask for a decision before its time. */
@Component
class ConsiderContractDelegate implements JavaDelegate {

    private final ContractWatches watches;

    ConsiderContractDelegate(ContractWatches watches) {
        this.watches = watches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watches.consider(CaseVariables.number(execution));
    }
}
