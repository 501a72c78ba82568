package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.CorrectionVariables.CORRECTION_KIND;
import static dk.portvagt.landscape.steps.CorrectionVariables.CORRECTION_REASON;
import static dk.portvagt.landscape.steps.CorrectionVariables.CREDIT_NOTE_AMOUNT;
import static dk.portvagt.landscape.steps.CorrectionVariables.CREDIT_NOTE_NUMBER;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_CVR;
import static dk.portvagt.landscape.steps.ImplementationVariables.INVOICE_NUMBER;

import dk.portvagt.budget.invoice.CorrectionDesk;
import dk.portvagt.budget.invoice.InvoiceCorrection;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.engine.variable.Choices;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts the process in which somebody decides on a credit note from a file. It starts for the logged-in person who
 * sent the file and needs the permission to start it.
 */
@Component
class CorrectionProcesses implements CorrectionDesk {

    private static final String PROCESS = "invoice-correction";

    private final StartedProcesses processes;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    CorrectionProcesses(
            StartedProcesses processes, RuntimeService runtime, @Lazy ProcessEngineConfigurationImpl engine) {
        this.processes = processes;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public boolean propose(InvoiceCorrection correction, String municipality) {
        if (isWaiting(correction, municipality)) {
            return false;
        }
        VariableMap variables = Variables.createVariables();
        CORRECTION_KIND.on(variables).set(Choices.choice(correction.kind()));
        INVOICE_CVR.on(variables).set(correction.cvr());
        INVOICE_NUMBER.on(variables).set(correction.invoiceNumber());
        CREDIT_NOTE_NUMBER.on(variables).set(correction.creditNoteNumber());
        CREDIT_NOTE_AMOUNT
                .on(variables)
                .set(Objects.requireNonNull(correction.amount()).toPlainString().replace('.', ','));
        CORRECTION_REASON.on(variables).set(correction.reason());
        processes.begin(PROCESS, municipality).setVariables(variables).execute();
        return true;
    }

    private boolean isWaiting(InvoiceCorrection correction, String municipality) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> runtime.createProcessInstanceQuery()
                                .processDefinitionKey(PROCESS)
                                .tenantIdIn(municipality)
                                .variableValueEquals(INVOICE_CVR.getName(), correction.cvr())
                                .variableValueEquals(CREDIT_NOTE_NUMBER.getName(), correction.creditNoteNumber())
                                .count()
                        > 0));
    }
}
