package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.CorrectionVariables.CORRECTION_SUMMARY;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REFUSAL_REASON;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REGISTERED_BY;

import dk.portvagt.budget.invoice.InvoiceCorrections;
import dk.portvagt.budget.invoice.InvoiceCorrections.Checked;
import dk.portvagt.text.Outcome;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds the booked invoice that a person wants to take back. Returns an impossible correction with the reason. */
@Component
class CheckInvoiceCorrectionDelegate implements JavaDelegate {

    private final InvoiceCorrections corrections;

    CheckInvoiceCorrectionDelegate(InvoiceCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INVOICE_REFUSAL_REASON.on(execution).set(null);
        Outcome<Checked> checked = corrections.check(CorrectionVariables.read(execution), execution.getTenantId());
        checked.refusal().ifPresent(reason -> {
            INVOICE_REFUSAL_REASON.on(execution).set(reason);
            throw new BpmnError("correctionRefused", reason);
        });
        Checked invoice = checked.orThrow(IllegalStateException::new);
        INVOICE_REGISTERED_BY.on(execution).set(invoice.bookedBy());
        CORRECTION_SUMMARY.on(execution).set(invoice.text());
    }
}
