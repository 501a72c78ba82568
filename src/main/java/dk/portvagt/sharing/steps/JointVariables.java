package dk.portvagt.sharing.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import org.camunda.spin.json.SpinJsonNode;

/** Declares the variables of what municipalities consider together. Its number is the business key. */
final class JointVariables {

    /** The number, for forms; steps read the business key. */
    static final VariableFactory<String> JOINT_NUMBER = stringVariable("jointNumber");

    static final VariableFactory<String> JOINT_SUBJECT = stringVariable("jointSubject");
    /** KLE number. */
    static final VariableFactory<String> JOINT_AREA = stringVariable("jointArea");
    /** Last day for an answer, {@code YYYY-MM-DD}. */
    static final VariableFactory<String> JOINT_LAST_DAY = stringVariable("jointLastDay");
    /** When the deadline is over: ISO date-time with offset. */
    static final VariableFactory<String> JOINT_DEADLINE_AT = stringVariable("jointDeadlineAt");
    /** Codes of the municipalities that were ticked. */
    static final VariableFactory<SpinJsonNode> JOINT_INVITED = customVariable("jointInvited", SpinJsonNode.class);
    /** Whether every invited municipality has said no or shown a profile. */
    static final VariableFactory<Boolean> JOINT_ALL_ANSWERED = booleanVariable("jointAllAnswered");

    // The municipality's answer and profile
    static final VariableFactory<String> JOINT_LEAD_NAME = stringVariable("jointLeadName");
    static final VariableFactory<Boolean> JOINT_IS_LEAD = booleanVariable("jointIsLead");
    /** {@code yes} or {@code no}; null without an answer. */
    static final VariableFactory<String> JOINT_ANSWER = stringVariable("jointAnswer");

    static final VariableFactory<String> JOINT_REASON = stringVariable("jointReason");
    /** Number of the case of the solution in use today. */
    static final FactVariable<String> JOINT_SOLUTION = FactVariable.chosen("jointSolution", Fact.CASE);

    static final VariableFactory<Long> JOINT_INHABITANTS = longVariable("jointInhabitants");
    static final VariableFactory<Long> JOINT_TARGET_GROUP = longVariable("jointTargetGroup");
    /** Years. */
    static final VariableFactory<Long> JOINT_CONTRACT_YEARS = longVariable("jointContractYears");
    /** Years. */
    static final VariableFactory<Long> JOINT_FUNDED_YEARS = longVariable("jointFundedYears");
    /** Hours a year. */
    static final VariableFactory<Long> JOINT_HOURS_NEEDED = longVariable("jointHoursNeeded");
    /** Hours a year. */
    static final VariableFactory<Long> JOINT_HOURS_GIVEN = longVariable("jointHoursGiven");
    /** 0 to 3, as the select sends it. */
    static final VariableFactory<String> OWN_NEEDS = stringVariable("ownNeeds");

    static final VariableFactory<String> OWN_NEEDS_PROOF = stringVariable("ownNeedsProof");
    static final VariableFactory<String> OWN_PROCESSES = stringVariable("ownProcesses");
    static final VariableFactory<String> OWN_PROCESSES_PROOF = stringVariable("ownProcessesProof");
    static final VariableFactory<String> OWN_RESOURCES = stringVariable("ownResources");
    static final VariableFactory<String> OWN_RESOURCES_PROOF = stringVariable("ownResourcesProof");
    /** User id of the system owner who vouches for the profile. */
    static final FactVariable<String> PROFILE_SIGNED_BY = FactVariable.person("profileSignedBy");

    private JointVariables() {}
}
