package dk.portvagt.gate.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of the findings before the purchase, in people's own words, for readers of a case's papers. */
public final class AnalysisVariables {

    // Idea
    /** own, other, partly or none. */
    public static final VariableFactory<String> EXISTING_SOLUTIONS = stringVariable("existingSolutions");

    public static final VariableFactory<String> REUSE_FINDINGS = stringVariable("reuseFindings");
    public static final VariableFactory<String> MARKET_SOUNDING = stringVariable("marketSounding");
    public static final VariableFactory<String> CLARIFICATION_PLAN = stringVariable("clarificationPlan");
    public static final VariableFactory<String> PROCESS_CHANGES = stringVariable("processChanges");
    public static final VariableFactory<String> STRATEGIC_FIT = stringVariable("strategicFit");
    public static final VariableFactory<String> TOP_RISKS = stringVariable("topRisks");

    // Requirements
    public static final VariableFactory<String> REQUIREMENTS = stringVariable("requirements");
    public static final VariableFactory<String> PROCESS_REQUIREMENTS = stringVariable("processRequirements");
    public static final VariableFactory<String> USER_GROUPS = stringVariable("userGroups");
    public static final VariableFactory<String> ACCESSIBILITY_NEEDS = stringVariable("accessibilityNeeds");
    public static final VariableFactory<String> ARCHIVING_NEEDS = stringVariable("archivingNeeds");
    public static final VariableFactory<String> INTEGRATION_REQUIREMENTS = stringVariable("integrationRequirements");
    public static final VariableFactory<String> LOCAL_CONDITIONS = stringVariable("localConditions");
    public static final VariableFactory<String> TECHNICAL_FINDINGS = stringVariable("technicalFindings");
    public static final VariableFactory<String> VENDOR_DIALOGUE = stringVariable("vendorDialogue");
    public static final VariableFactory<String> SECURITY_REQUIREMENTS = stringVariable("securityRequirements");
    /** vendor, own or shared. */
    public static final VariableFactory<String> OPERATIONS_MODEL = stringVariable("operationsModel");

    public static final VariableFactory<String> OPERATIONS_REQUIREMENTS = stringVariable("operationsRequirements");
    public static final VariableFactory<String> SUPPORT_NEEDS = stringVariable("supportNeeds");
    public static final VariableFactory<String> DATA_PROTECTION = stringVariable("dataProtectionAssessment");
    /** yes or no. */
    public static final VariableFactory<String> DPIA_REQUIRED = stringVariable("dpiaRequired");

    public static final VariableFactory<String> DPIA_MEASURES = stringVariable("dpiaMeasures");
    /** yes or no. */
    public static final VariableFactory<String> PROCESSOR_AGREEMENT = stringVariable("processorAgreementNeeded");

    // Business case and purchase
    public static final VariableFactory<String> BENEFIT_DESCRIPTION = stringVariable("benefitDescription");
    public static final VariableFactory<String> CHANGE_MANAGEMENT = stringVariable("changeManagement");
    public static final VariableFactory<String> STAFFING = stringVariable("staffing");
    public static final VariableFactory<String> CONTINGENCY = stringVariable("contingency");
    public static final VariableFactory<String> PROCUREMENT_STRATEGY = stringVariable("procurementStrategy");
    public static final VariableFactory<String> AWARD_CRITERIA = stringVariable("awardCriteria");

    private AnalysisVariables() {}
}
