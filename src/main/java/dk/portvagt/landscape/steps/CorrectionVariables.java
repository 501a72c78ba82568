package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_CVR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_NUMBER;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.invoice.InvoiceCorrection;
import dk.portvagt.budget.invoice.InvoiceCorrection.Kind;
import dk.portvagt.engine.variable.ActorVariables;
import dk.portvagt.engine.variable.Choices;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names the variables of a wish to take back a booked invoice. */
final class CorrectionVariables {

    /** creditNote or reversal. */
    static final VariableFactory<String> CORRECTION_KIND = stringVariable("invoiceCorrectionKind");

    static final VariableFactory<String> CREDIT_NOTE_NUMBER = stringVariable("creditNoteNumber");
    /** DKK with øre, without VAT, as typed. */
    static final VariableFactory<String> CREDIT_NOTE_AMOUNT = stringVariable("creditNoteAmount");

    static final VariableFactory<String> CORRECTION_REASON = stringVariable("invoiceCorrectionReason");
    /** What would be taken back, in Danish. */
    static final VariableFactory<String> CORRECTION_SUMMARY = stringVariable("invoiceCorrectionSummary");
    /** approved or rejected. */
    static final VariableFactory<String> CORRECTION_VERDICT = stringVariable("invoiceCorrectionVerdict");

    static final VariableFactory<String> VERDICT_REASON = stringVariable("invoiceVerdictReason");

    private CorrectionVariables() {}

    static InvoiceCorrection read(DelegateExecution execution) {
        Kind kind = Choices.constant(Kind.class, CORRECTION_KIND.from(execution).get());
        boolean creditNote = kind == Kind.CREDIT_NOTE;
        return new InvoiceCorrection(
                kind,
                INVOICE_CVR.from(execution).get(),
                INVOICE_NUMBER.from(execution).get(),
                creditNote ? CREDIT_NOTE_NUMBER.from(execution).getOptional().orElse(null) : null,
                creditNote
                        ? CREDIT_NOTE_AMOUNT
                                .from(execution)
                                .getOptional()
                                .flatMap(Kroner::parse)
                                .orElse(null)
                        : null,
                CORRECTION_REASON.from(execution).get(),
                ActorVariables.STARTER.from(execution).get());
    }
}
