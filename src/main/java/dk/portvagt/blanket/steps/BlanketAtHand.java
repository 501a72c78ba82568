package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.BLANKET_NUMBER;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketApprovals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the approval that a process is about. */
@Component
class BlanketAtHand {

    private final BlanketApprovals approvals;

    BlanketAtHand(BlanketApprovals approvals) {
        this.approvals = approvals;
    }

    /** @throws IllegalStateException if the steering group has not approved it */
    BlanketApproval approved(DelegateExecution execution) {
        String number = BLANKET_NUMBER.from(execution).get();
        return approvals
                .find(execution.getTenantId(), CaseNumber.of(number))
                .orElseThrow(() -> new IllegalStateException("Blanket approval " + number + " is not approved"));
    }
}
