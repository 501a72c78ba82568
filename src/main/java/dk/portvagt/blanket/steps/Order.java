package dk.portvagt.blanket.steps;

import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_AMOUNT;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_APPROVER;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_CVR;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_DATA;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_SUBJECT;
import static dk.portvagt.blanket.steps.BlanketVariables.PURCHASE_VENDOR;

import dk.portvagt.acquisition.DataClass;
import dk.portvagt.blanket.BlanketApproval;
import dk.portvagt.blanket.BlanketTerms.Vendor;
import dk.portvagt.blanket.PurchaseOrder;
import dk.portvagt.budget.Kroner;
import dk.portvagt.engine.variable.ActorVariables;
import dk.portvagt.engine.variable.Choices;
import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads the order that a process is about. */
final class Order {

    /** Stands for a vendor that is not typed yet; the rules refuse it where a vendor is needed. */
    private static final Vendor UNKNOWN = new Vendor("", "");

    private Order() {}

    static PurchaseOrder read(DelegateExecution execution, BlanketApproval approval) {
        return read(execution, execution.getProcessInstanceId(), approval);
    }

    static PurchaseOrder read(DelegateTask task, BlanketApproval approval) {
        return read(task, task.getProcessInstanceId(), approval);
    }

    private static PurchaseOrder read(VariableScope scope, String process, BlanketApproval approval) {
        return new PurchaseOrder(
                "purchase-" + process,
                approval,
                PURCHASE_SUBJECT.from(scope).get(),
                Kroner.parse(PURCHASE_AMOUNT.from(scope).get()).orElse(BigDecimal.ZERO),
                Choices.constant(DataClass.class, PURCHASE_DATA.from(scope).get()),
                Optional.ofNullable(approval.terms().vendor()).orElseGet(() -> typed(scope)),
                ActorVariables.STARTER.from(scope).get(),
                PURCHASE_APPROVER.from(scope).getOptional().orElse(null));
    }

    private static Vendor typed(VariableScope scope) {
        return ProposedTerms.vendor(PURCHASE_CVR, PURCHASE_VENDOR, scope).orElse(UNKNOWN);
    }
}
