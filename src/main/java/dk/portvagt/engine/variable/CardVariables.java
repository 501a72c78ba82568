package dk.portvagt.engine.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Declares the fields of a task in Tasklist's list, in Danish. They belong to the task, not to the process. */
public final class CardVariables {

    /** Holds {@code Idéfasen}, or the gate: {@code G1 Idégate}. */
    public static final VariableFactory<String> CARD_PHASE = stringVariable("cardPhase");
    /** Holds {@code 1.250.000 kr.} */
    public static final VariableFactory<String> CARD_AMOUNT = stringVariable("cardAmount");

    /** Holds why the task waits while its case is paused: {@code siden 24.11.2026: Vi afventer KL}. */
    public static final VariableFactory<String> CARD_PAUSE = stringVariable("cardPause");

    private CardVariables() {}
}
