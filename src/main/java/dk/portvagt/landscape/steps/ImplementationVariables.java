package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.acquisition.steps.YearAmounts;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of the contract and its invoices. */
public final class ImplementationVariables {

    // The contract
    /** The contract's cost in the budget year and the three years after it. */
    public static final List<VariableFactory<Long>> CONTRACT_AMOUNT_BY_YEAR =
            YearAmounts.variables("contractAmountYear");

    /** The contract's cost beyond the reservation in the same four years: the amount of the extra funding. */
    public static final List<VariableFactory<Long>> EXTRA_AMOUNT_BY_YEAR = YearAmounts.variables("extraAmountYear");

    /** The last day on which the contract can be terminated before it renews itself. */
    public static final VariableFactory<String> CONTRACT_NOTICE_DATE = stringVariable("contractNoticeDate");

    public static final VariableFactory<String> CONTRACT_END_DATE = stringVariable("contractEndDate");

    // What is delivered
    /** What was tested, and by whom. */
    public static final VariableFactory<String> ACCEPTANCE_SUMMARY = stringVariable("acceptanceSummary");
    /** yes or no: whether the documentation is where it belongs. */
    public static final VariableFactory<String> DOCUMENTATION_FILED = stringVariable("documentationFiled");

    public static final VariableFactory<String> HANDOVER_NOTE = stringVariable("handoverNote");
    /** What an advisor delivered, and where it is. */
    public static final VariableFactory<String> DELIVERY_SUMMARY = stringVariable("deliverySummary");
    /** Who in the municipality learned what from the advisor. */
    public static final VariableFactory<String> KNOWLEDGE_TRANSFER = stringVariable("knowledgeTransfer");

    // An invoice
    public static final VariableFactory<String> INVOICE_NUMBER = stringVariable("invoiceNumber");
    /** The vendor's company number, as typed. */
    public static final VariableFactory<String> INVOICE_CVR = stringVariable("invoiceCvr");

    public static final VariableFactory<String> INVOICE_VENDOR = stringVariable("invoiceVendor");
    public static final VariableFactory<String> INVOICE_DATE = stringVariable("invoiceDate");
    /** DKK with øre, without VAT, as typed and as in an invoice file: {@code 1.250.000,50}. */
    public static final VariableFactory<String> INVOICE_AMOUNT = stringVariable("invoiceAmount");
    /** What can pay the invoice; options: label, value. */
    public static final VariableFactory<SpinJsonNode> INVOICE_OPTIONS =
            customVariable("invoiceOptions", SpinJsonNode.class);
    /** What pays the invoice: one of the options. */
    public static final VariableFactory<String> INVOICE_PAID_FROM = stringVariable("invoicePaidFrom");
    /** User id of the person who registered or corrected the invoice. */
    public static final FactVariable<String> INVOICE_REGISTERED_BY = FactVariable.person("invoiceRegisteredBy");
    /** Why the invoice was not booked, in Danish. */
    public static final VariableFactory<String> INVOICE_REFUSAL_REASON = stringVariable("invoiceRefusalReason");

    private ImplementationVariables() {}
}
