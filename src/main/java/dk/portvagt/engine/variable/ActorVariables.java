package dk.portvagt.engine.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the people behind the latest step. */
public final class ActorVariables {

    /** Holds the user id of the person who completed the latest task that records its completer. */
    public static final VariableFactory<String> COMPLETED_BY = stringVariable("completedBy");

    /** Holds the user ids, separated by commas, of the people who proposed the matter to the steering group. */
    public static final VariableFactory<String> PROPOSED_BY = stringVariable("proposedBy");

    /** Holds the user id of the person who started the process. */
    public static final VariableFactory<String> STARTER = stringVariable("starter");

    private ActorVariables() {}
}
