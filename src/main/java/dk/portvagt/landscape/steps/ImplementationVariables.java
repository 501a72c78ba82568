package dk.portvagt.landscape.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.acquisition.steps.YearAmounts;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.List;

/** Names the variables of the contract and its invoices. */
public final class ImplementationVariables {

    // The contract
    public static final VariableFactory<String> CONTRACT_VENDOR = stringVariable("contractVendor");
    /** The contract's cost in the budget year and the three years after it. */
    public static final List<VariableFactory<Long>> CONTRACT_AMOUNT_BY_YEAR =
            YearAmounts.variables("contractAmountYear");

    /** The contract's cost beyond the reservation in the same four years: the amount of the extra funding. */
    public static final List<VariableFactory<Long>> EXTRA_AMOUNT_BY_YEAR = YearAmounts.variables("extraAmountYear");

    /** The last day on which the contract can be terminated before it renews itself. */
    public static final VariableFactory<String> CONTRACT_NOTICE_DATE = stringVariable("contractNoticeDate");

    public static final VariableFactory<String> CONTRACT_END_DATE = stringVariable("contractEndDate");

    // An invoice
    public static final VariableFactory<String> INVOICE_NUMBER = stringVariable("invoiceNumber");
    public static final VariableFactory<String> INVOICE_VENDOR = stringVariable("invoiceVendor");
    public static final VariableFactory<String> INVOICE_DATE = stringVariable("invoiceDate");
    public static final VariableFactory<Long> INVOICE_AMOUNT = longVariable("invoiceAmount");
    public static final VariableFactory<Long> INVOICE_YEAR = longVariable("invoiceYear");
    /** User id of the person who registered or corrected the invoice. */
    public static final FactVariable<String> INVOICE_REGISTERED_BY = FactVariable.person("invoiceRegisteredBy");
    /** Why the invoice was not booked, in Danish. */
    public static final VariableFactory<String> INVOICE_REFUSAL_REASON = stringVariable("invoiceRefusalReason");

    private ImplementationVariables() {}
}
