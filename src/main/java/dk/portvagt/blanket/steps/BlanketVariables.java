package dk.portvagt.blanket.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of blanket approvals and of purchases on them. */
public final class BlanketVariables {

    // The proposed terms
    public static final VariableFactory<String> BLANKET_TITLE = stringVariable("blanketTitle");
    /** DKK without VAT in a calendar year. */
    static final VariableFactory<Long> BLANKET_YEARLY_LIMIT = longVariable("blanketYearlyLimit");
    /** DKK without VAT for one purchase. */
    static final VariableFactory<Long> BLANKET_PURCHASE_LIMIT = longVariable("blanketPurchaseLimit");

    static final VariableFactory<String> BLANKET_FROM = stringVariable("blanketFrom");
    static final VariableFactory<String> BLANKET_UNTIL = stringVariable("blanketUntil");
    /** none, ordinary or sensitive. */
    static final VariableFactory<String> BLANKET_DATA = stringVariable("blanketData");

    static final VariableFactory<String> BLANKET_CVR = stringVariable("blanketCvr");
    static final VariableFactory<String> BLANKET_VENDOR = stringVariable("blanketVendor");
    static final VariableFactory<String> BLANKET_AGREEMENT = stringVariable("blanketAgreement");
    /** People of the municipality; options: label, value. */
    static final VariableFactory<SpinJsonNode> BLANKET_BUYER_OPTIONS =
            customVariable("blanketBuyerOptions", SpinJsonNode.class);
    /** User ids that were ticked. */
    static final VariableFactory<SpinJsonNode> BLANKET_BUYERS = customVariable("blanketBuyers", SpinJsonNode.class);
    /** User id, as chosen. */
    static final VariableFactory<String> BLANKET_APPROVER = stringVariable("blanketApprover");
    /** Why it cannot be put before the steering group, in Danish. */
    static final VariableFactory<String> BLANKET_REFUSAL = stringVariable("blanketRefusal");
    /** The number of the proposal, under which the ledger keeps its money. */
    static final FactVariable<String> BLANKET_NUMBER = FactVariable.caseNumber("blanketNumber");
    /** When the end of the approval is told, in time for a new one. */
    static final VariableFactory<String> BLANKET_WARNING_DATE = stringVariable("blanketWarningDate");
    /** When nothing can be ordered any more. */
    static final VariableFactory<String> BLANKET_END_DATE = stringVariable("blanketEndDate");

    // A purchase
    public static final VariableFactory<String> PURCHASE_SUBJECT = stringVariable("purchaseSubject");
    /** DKK with øre, without VAT, as typed. */
    static final VariableFactory<String> PURCHASE_AMOUNT = stringVariable("purchaseAmount");
    /** none, ordinary or sensitive. */
    static final VariableFactory<String> PURCHASE_DATA = stringVariable("purchaseData");
    /** The approvals that cover the purchase; options: label, value. */
    public static final VariableFactory<SpinJsonNode> PURCHASE_BLANKET_OPTIONS =
            customVariable("purchaseBlanketOptions", SpinJsonNode.class);
    /** The number of the approval that the buyer chose. */
    static final FactVariable<String> PURCHASE_BLANKET = FactVariable.chosen("purchaseBlanket", Fact.CASE);

    static final VariableFactory<String> PURCHASE_CVR = stringVariable("purchaseCvr");
    static final VariableFactory<String> PURCHASE_VENDOR = stringVariable("purchaseVendor");
    /** Why other approvals do not cover it, in Danish, one line each. */
    static final VariableFactory<String> PURCHASE_REASONS = stringVariable("purchaseReasons");
    /** Why it was not ordered or paid, in Danish. */
    static final VariableFactory<String> PURCHASE_REFUSAL = stringVariable("purchaseRefusal");
    /** The approval, the vendor and the buyer, in Danish. */
    static final VariableFactory<String> PURCHASE_SUMMARY = stringVariable("purchaseSummary");

    static final VariableFactory<Boolean> PURCHASE_NEEDS_APPROVAL = booleanVariable("purchaseNeedsApproval");
    /** User id of the person whom the approval names. */
    static final FactVariable<String> PURCHASE_APPROVER = FactVariable.person("purchaseApprover");

    private BlanketVariables() {}
}
