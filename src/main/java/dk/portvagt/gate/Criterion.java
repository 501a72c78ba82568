package dk.portvagt.gate;

import java.util.Set;

/** Names the columns of the tables of criteria that the system depends on. */
public final class Criterion {

    public static final String ID = "criterionId";
    public static final String ANSWERED_BY = "answeredBy";
    /** Names the form fields that already answer the criterion, separated by commas; may be empty. */
    public static final String KNOWN_FROM = "knownFrom";
    /**
     * Stands among those fields where the pool answers as well. The criterion is known only while the pool covers what
     * the gate asks for.
     */
    public static final String FUNDS = "fundsAvailable";

    public static final String BUSINESS = "business";
    public static final String TECHNICAL = "technical";

    /** Lists the sides that a gate asks; each gets its own task. */
    public static final Set<String> SIDES = Set.of(BUSINESS, TECHNICAL);

    private Criterion() {}
}
