package dk.portvagt.landscape.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.CASE_NUMBER;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_AMOUNT;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_DATE;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_NUMBER;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REFUSAL_REASON;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_REGISTERED_BY;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_VENDOR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_YEAR;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.invoice.Invoice;
import dk.portvagt.budget.invoice.InvoiceResult.Refused;
import dk.portvagt.budget.invoice.Invoices;
import dk.portvagt.decision.steps.CaseBasis;
import dk.portvagt.engine.variable.Dates;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books an invoice of the project as spent. Returns an invalid invoice with the reason. */
@Component
class BookInvoiceDelegate implements JavaDelegate {

    private final Invoices invoices;

    BookInvoiceDelegate(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Invoice invoice = new Invoice(
                INVOICE_NUMBER.from(execution).get(),
                INVOICE_VENDOR.from(execution).get(),
                CASE_NUMBER.from(execution).get(),
                PoolLine.ACQUISITION,
                INVOICE_YEAR.from(execution).get().intValue(),
                BigDecimal.valueOf(INVOICE_AMOUNT.from(execution).get()),
                Dates.read(INVOICE_DATE, execution));
        String person = INVOICE_REGISTERED_BY.from(execution).getOrDefault(CaseBasis.ENGINE);
        INVOICE_REFUSAL_REASON.on(execution).set(null);
        if (invoices.book(invoice, execution.getTenantId(), person) instanceof Refused refused) {
            INVOICE_REFUSAL_REASON.on(execution).set(refused.reason());
            throw new BpmnError("invoiceRefused", refused.reason());
        }
    }
}
