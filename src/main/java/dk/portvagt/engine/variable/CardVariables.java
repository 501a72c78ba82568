package dk.portvagt.engine.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** What Tasklist shows of a task in its list, in Danish. They are the task's own, not the process's. */
public final class CardVariables {

    /** {@code Idéfasen}, or the gate: {@code G1 Idégate}. */
    public static final VariableFactory<String> CARD_PHASE = stringVariable("cardPhase");
    /** {@code 1.250.000 kr.} */
    public static final VariableFactory<String> CARD_AMOUNT = stringVariable("cardAmount");

    private CardVariables() {}
}
