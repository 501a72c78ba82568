package dk.portvagt.gate.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import dk.portvagt.gate.CriteriaTables;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Names the variables of a gate review, from its criteria to its decision. */
public final class ReviewVariables {

    /** G1 to G5. */
    public static final VariableFactory<String> GATE = stringVariable("gate");

    public static final FactVariable<Long> REVIEW_ID = FactVariable.of("reviewId", Fact.GATE_REVIEW);
    /** Counted from 1: how often the case has come to this gate. */
    public static final VariableFactory<Long> REVIEW_ROUND = longVariable("reviewRound");
    /** gate, extraFunding or contractChange; unset means gate. */
    public static final VariableFactory<String> REVIEW_KIND = stringVariable("reviewKind");
    /**
     * Whole kroner over the whole life, including related purchases that may be part of the same one. For a change of a
     * contract: what it costs beyond what is granted.
     */
    public static final VariableFactory<Long> AMOUNT = longVariable("amount");

    /** The id of the decision table that lists the criteria of the review. */
    public static final VariableFactory<String> CRITERIA_TABLE = stringVariable(CriteriaTables.VARIABLE);

    // Criteria: rows of the form, one per criterion
    /** The rows of one role, business or technical, local to its task. */
    public static final VariableFactory<SpinJsonNode> CRITERIA = customVariable("criteria", SpinJsonNode.class);

    public static final VariableFactory<SpinJsonNode> BUSINESS_CRITERIA =
            customVariable("businessCriteria", SpinJsonNode.class);
    public static final VariableFactory<SpinJsonNode> TECHNICAL_CRITERIA =
            customVariable("technicalCriteria", SpinJsonNode.class);
    /** Whether the case already answers one of the role's criteria. */
    public static final VariableFactory<Boolean> BUSINESS_KNOWN = booleanVariable("businessKnown");

    public static final VariableFactory<Boolean> TECHNICAL_KNOWN = booleanVariable("technicalKnown");
    /** confirmed or deviates; local to a role's task. */
    public static final VariableFactory<String> CRITERIA_VERDICT = stringVariable("criteriaVerdict");

    public static final FactVariable<String> BUSINESS_ANSWERED_BY = FactVariable.person("businessAnsweredBy");
    public static final FactVariable<String> TECHNICAL_ANSWERED_BY = FactVariable.person("technicalAnsweredBy");
    /** User ids of the people who wrote the material that the review judges, separated by commas. */
    public static final FactVariable<String> MATERIAL_BY = FactVariable.person("materialBy");
    /** Unfulfilled and irrelevant criteria with their reasons, in Danish, for decision makers. */
    /** Whether an approval of G4 also closes the case: it is small, and neither data nor a contract remains. */
    public static final VariableFactory<Boolean> RETIRED_AT_ONCE = booleanVariable("retiredAtOnce");

    public static final VariableFactory<String> CRITERIA_SUMMARY = stringVariable("criteriaSummary");

    /** Whether business criteria apply to the case, so that their task is needed. */
    public static final VariableFactory<Boolean> BUSINESS_ASKED = booleanVariable("businessAsked");
    /** Whether technical criteria apply to the case, so that their task is needed. */
    public static final VariableFactory<Boolean> TECHNICAL_ASKED = booleanVariable("technicalAsked");

    /** Whether the case has become too large for one review that is G1 and G2 together. */
    public static final VariableFactory<Boolean> OUTGROWN = booleanVariable("outgrown");

    // Money
    /** The requested money by year, in Danish. */
    public static final VariableFactory<String> AMOUNT_TEXT = stringVariable("amountText");

    /** laterYear, smallerScope, transfer, supplementary or drop. */
    public static final VariableFactory<String> FUNDING_SOLUTION = stringVariable("fundingSolution");

    public static final VariableFactory<String> FUNDING_REASON = stringVariable("fundingReason");
    public static final VariableFactory<Long> COVER_AMOUNT = longVariable("coverAmount");
    /** acquisition or operation. */
    public static final VariableFactory<String> COVER_FROM_LINE = stringVariable("coverFromLine");

    public static final VariableFactory<Long> COVER_FROM_YEAR = longVariable("coverFromYear");
    /** The cover of a supplementary appropriation. */
    public static final VariableFactory<String> COVER_SOURCE = stringVariable("coverSource");
    /** The covers planned so far; Danish. */
    public static final VariableFactory<String> COVER_TEXT = stringVariable("coverText");

    public static final VariableFactory<Boolean> SUPPLEMENTARY_NEEDED = booleanVariable("supplementaryNeeded");

    // The decision paper
    /** approve, approveWithConditions, rework or reject. */
    public static final VariableFactory<String> RECOMMENDATION = stringVariable("recommendation");

    public static final VariableFactory<String> PAPER_SUMMARY = stringVariable("paperSummary");
    public static final VariableFactory<String> PAPER_ALTERNATIVES = stringVariable("paperAlternatives");
    public static final VariableFactory<String> PAPER_CONSEQUENCES = stringVariable("paperConsequences");

    // The decision
    /** steeringGroup, writtenProcedure, chair, manager or political. */
    public static final VariableFactory<String> DECISION_AUTHORITY = stringVariable("decisionAuthority");

    /** Rows: label, value; the decisions that one person alone can take on the paper, named by their effect. */
    public static final VariableFactory<SpinJsonNode> DECISION_OPTIONS =
            customVariable("decisionOptions", SpinJsonNode.class);

    /** Rows: label, value; the routes that the table of authorities leaves open for the case. */
    public static final VariableFactory<SpinJsonNode> DECISION_ROUTES =
            customVariable("decisionRoutes", SpinJsonNode.class);

    /** meeting, written or urgent. */
    public static final VariableFactory<String> DECISION_ROUTE = stringVariable("decisionRoute");

    /** Options: label, value; other purchases of the office that may have the same purpose. */
    public static final VariableFactory<SpinJsonNode> RELATED_CANDIDATES =
            customVariable("relatedCandidates", SpinJsonNode.class);
    /** The case numbers that the author of the paper ticked. */
    public static final VariableFactory<SpinJsonNode> RELATED_PURCHASES =
            customVariable("relatedPurchases", SpinJsonNode.class);

    public static final VariableFactory<String> RELATED_REASON = stringVariable("relatedReason");

    /** Why the case cannot wait for a meeting. */
    public static final VariableFactory<String> URGENCY_REASON = stringVariable("urgencyReason");

    /** The members' answers in the written procedure, in Danish. */
    public static final VariableFactory<String> PROCEDURE_RESULT = stringVariable("procedureResult");

    private ReviewVariables() {}
}
