package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_AMOUNT;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_CVR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_NUMBER;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_PAID_FROM;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REFUSAL_REASON;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REGISTERED_BY;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_VENDOR;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.Invoice;
import dk.portvagt.budget.invoice.InvoiceResult;
import dk.portvagt.budget.invoice.InvoiceResult.AlreadyBooked;
import dk.portvagt.budget.invoice.InvoiceResult.Refused;
import dk.portvagt.budget.invoice.Invoices;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.engine.variable.Dates;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books an invoice of a case as spent. Returns an invoice that is invalid or already booked, with the reason. */
@Component
class BookInvoiceDelegate implements JavaDelegate {

    private final Invoices invoices;

    BookInvoiceDelegate(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        InvoiceChoice paidFrom =
                InvoiceChoice.parse(INVOICE_PAID_FROM.from(execution).get());
        Invoice invoice = new Invoice(
                INVOICE_NUMBER.from(execution).get(),
                INVOICE_CVR.from(execution).get(),
                INVOICE_VENDOR.from(execution).get(),
                CASE_NUMBER.from(execution).getOptional().orElse(paidFrom.caseNumber()),
                paidFrom.line(),
                paidFrom.year(),
                Kroner.parse(INVOICE_AMOUNT.from(execution).get()).orElse(null),
                Dates.read(INVOICE_DATE, execution));
        String person = INVOICE_REGISTERED_BY.from(execution).getOrDefault(CaseBasis.ENGINE);
        INVOICE_REFUSAL_REASON.on(execution).set(null);
        InvoiceResult result = invoices.book(invoice, execution.getTenantId(), person);
        if (result instanceof Refused refused) {
            refuse(execution, refused.reason());
        } else if (result instanceof AlreadyBooked before) {
            refuse(execution, before.sentence());
        }
    }

    private static void refuse(DelegateExecution execution, String reason) {
        INVOICE_REFUSAL_REASON.on(execution).set(reason);
        throw new BpmnError("invoiceRefused", reason);
    }
}
