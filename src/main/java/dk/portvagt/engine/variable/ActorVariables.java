package dk.portvagt.engine.variable;

/** Names the people behind the latest step. */
public final class ActorVariables {

    /** Holds the user id of the person who completed the latest task that records its completer. */
    public static final FactVariable<String> COMPLETED_BY = FactVariable.person("completedBy");

    /** Holds the user ids, separated by commas, of the people who proposed the matter to the steering group. */
    public static final FactVariable<String> PROPOSED_BY = FactVariable.person("proposedBy");

    /** Holds the user id of the person who started the process. */
    public static final FactVariable<String> STARTER = FactVariable.person("starter");

    private ActorVariables() {}
}
