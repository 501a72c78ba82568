package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_BLANKET;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_REFUSAL;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.blanket.BlanketApprovals;
import dk.portvagt.blanket.PurchaseOrder;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the approval that a purchase is ordered on, and returns a purchase that is refused. */
@Component
class ChosenBlanket {

    private final BlanketApprovals approvals;

    ChosenBlanket(BlanketApprovals approvals) {
        this.approvals = approvals;
    }

    /** Returns the order on the chosen approval; without one, the purchase goes back to the buyer. */
    PurchaseOrder order(DelegateExecution execution) {
        return find(execution).orElseThrow(() -> refusal(execution, "Vælg den ramme, købet bestilles på."));
    }

    /** Returns the order that was made; throws an exception if there is none. */
    PurchaseOrder ordered(DelegateExecution execution) {
        return find(execution).orElseThrow();
    }

    private Optional<PurchaseOrder> find(DelegateExecution execution) {
        return PURCHASE_BLANKET
                .ifOwn(execution)
                .flatMap(CaseNumber::parse)
                .flatMap(number -> approvals.find(execution.getTenantId(), number))
                .map(approval -> Order.read(execution, approval));
    }

    /** Keeps the reason for the form, and throws the error that leads back to it. */
    void requireDone(DelegateExecution execution, Outcome<Nothing> answer) {
        PURCHASE_REFUSAL.on(execution).set(null);
        answer.refusal().ifPresent(reason -> {
            throw refusal(execution, reason);
        });
    }

    private static BpmnError refusal(DelegateExecution execution, String reason) {
        PURCHASE_REFUSAL.on(execution).set(reason);
        return new BpmnError("purchaseRefused", reason);
    }
}
