package dk.portvagt.engine.variable;

import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.holunda.camunda.bpm.data.factory.VariableFactory;

/** Names the people behind the latest step. */
public final class ActorVariables {

    /** User id of the person who completed the latest task that records who did. */
    public static final VariableFactory<String> COMPLETED_BY = stringVariable("completedBy");

    /** User ids, separated by commas, of who has put forward what the steering group decides on. */
    public static final VariableFactory<String> PROPOSED_BY = stringVariable("proposedBy");

    /** User id of the person who started the process. */
    public static final VariableFactory<String> STARTER = stringVariable("starter");

    private ActorVariables() {}
}
