package dk.portvagt.landscape.steps;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reminds the system owner that the contract needs a decision. */
@Component
class RemindContractOwnerDelegate implements JavaDelegate {

    private final ContractNotices notices;

    RemindContractOwnerDelegate(ContractNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tellOwner(execution, "fristen for at tage stilling nærmer sig");
    }
}
