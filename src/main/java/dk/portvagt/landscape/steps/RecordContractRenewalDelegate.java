package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_END_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.CONTRACT_NOTICE_DATE;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.engine.variable.Dates;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the renewal of the contract, so that its owner's next reminder is about the next notice date. */
@Component
class RecordContractRenewalDelegate implements JavaDelegate {

    private final Contracts contracts;

    RecordContractRenewalDelegate(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        contracts.renew(
                CaseVariables.number(execution),
                new ContractTerms(
                        Dates.read(CONTRACT_NOTICE_DATE, execution), Dates.read(CONTRACT_END_DATE, execution)));
    }
}
