package dk.portvagt.decision.steps;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import dk.portvagt.engine.variable.Fact;
import dk.portvagt.engine.variable.FactVariable;
import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the variables of the latest decision on a case or a budget. */
public final class DecisionVariables {

    /** The decision that the next booking rests on. */
    public static final FactVariable<Long> DECISION_ID = FactVariable.of("decisionId", Fact.DECISION);

    /** approved, approvedWithConditions, rework, rejected or dropped. */
    public static final VariableFactory<String> GATE_OUTCOME = stringVariable("gateOutcome");

    public static final VariableFactory<String> REWORK_REASON = stringVariable("reworkReason");

    /** approved, approvedWithConditions, rework, deferred or rejected. */
    public static final VariableFactory<String> STEERING_OUTCOME = stringVariable("steeringOutcome");

    /** approved or rejected. */
    public static final VariableFactory<String> COUNCIL_OUTCOME = stringVariable("councilOutcome");

    public static final VariableFactory<String> COUNCIL_DATE = stringVariable("councilDate");

    public static final VariableFactory<String> COUNCIL_REASON = stringVariable("councilReason");

    private DecisionVariables() {}
}
