package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.CorrectionVariables.CORRECTION_VERDICT;
import static dk.portvagt.landscape.steps.CorrectionVariables.VERDICT_REASON;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REFUSAL_REASON;

import dk.portvagt.budget.invoice.InvoiceCorrection.Ruling;
import dk.portvagt.budget.invoice.InvoiceCorrections;
import dk.portvagt.engine.variable.ActorVariables;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Records the decision on a correction and takes the money back if it approves. Returns a rejected or impossible
 * correction with the reason.
 */
@Component
class BookInvoiceCorrectionDelegate implements JavaDelegate {

    private final InvoiceCorrections corrections;

    BookInvoiceCorrectionDelegate(InvoiceCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Ruling ruling = new Ruling(
                CORRECTION_VERDICT.from(execution).get().equals("approved"),
                VERDICT_REASON.from(execution).get(),
                ActorVariables.COMPLETED_BY.from(execution).get());
        corrections
                .decide(CorrectionVariables.read(execution), ruling, execution.getTenantId())
                .refusal()
                .ifPresent(reason -> refuse(execution, reason));
        if (!ruling.approved()) {
            refuse(execution, "Afvist: " + ruling.reason());
        }
    }

    private static void refuse(DelegateExecution execution, String reason) {
        INVOICE_REFUSAL_REASON.on(execution).set(reason);
        throw new BpmnError("correctionRefused", reason);
    }
}
