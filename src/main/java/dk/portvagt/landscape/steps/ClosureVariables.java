package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of the phase-out team's answers about closed and open parts. */
public final class ClosureVariables {

    /** The archive authority's decision: preserve, dispose or pending. */
    public static final VariableFactory<String> ARCHIVE_DECISION = stringVariable("archiveDecision");

    public static final VariableFactory<String> ARCHIVE_REFERENCE = stringVariable("archiveReference");
    public static final VariableFactory<String> ARCHIVE_DECISION_DATE = stringVariable("archiveDecisionDate");
    /** Empty while the data exists. */
    public static final VariableFactory<String> DATA_DELETED_ON = stringVariable("dataDeletedOn");

    public static final VariableFactory<String> DATA_EVIDENCE = stringVariable("dataEvidence");
    /** Empty while the contract runs. */
    public static final VariableFactory<String> CONTRACT_ENDED_ON = stringVariable("contractEndedOn");

    public static final VariableFactory<String> CONTRACT_EVIDENCE = stringVariable("contractEvidence");
    /** True when the vendor's last invoice is booked, so that the committed rest will not be spent. */
    public static final VariableFactory<Boolean> FINAL_INVOICE_SETTLED = booleanVariable("finalInvoiceSettled");

    public static final VariableFactory<String> EQUIPMENT_WIPED_ON = stringVariable("equipmentWipedOn");
    /** Where the certificate of wiping and disposal is found. */
    public static final VariableFactory<String> EQUIPMENT_CERTIFICATE = stringVariable("equipmentCertificate");

    /** Integrations that still run, one per line; empty when all are closed. */
    public static final VariableFactory<String> OPEN_INTEGRATIONS = stringVariable("openIntegrations");

    public static final VariableFactory<String> INTEGRATION_EVIDENCE = stringVariable("integrationEvidence");
    /** Access that still exists, one per line; empty when all is removed. */
    public static final VariableFactory<String> REMAINING_ACCESS = stringVariable("remainingAccess");

    public static final VariableFactory<String> ACCESS_EVIDENCE = stringVariable("accessEvidence");

    public static final VariableFactory<Boolean> CLOSURE_READY = booleanVariable("closureReady");
    /** Open items in Danish, one per line. */
    public static final VariableFactory<String> OPEN_ITEMS = stringVariable("openItems");

    private ClosureVariables() {}
}
