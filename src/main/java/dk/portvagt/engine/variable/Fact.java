package dk.portvagt.engine.variable;

/**
 * Lists the kinds of facts that processes hand on and never make: the person behind a step, a case and its track, and
 * the records that processes name by their id.
 *
 * <p>The view {@code portvagt.record_owner} knows the municipality of each record by the name of its kind.
 */
public enum Fact {
    PERSON,
    /** Named by its number, which begins with its municipality. */
    CASE,
    /** How thoroughly a case is treated, and why: only the rule and the secretariat's screening say so. */
    TRACK,
    GATE_REVIEW,
    MEETING,
    AGENDA_ITEM,
    DECISION,
    CONDITION,
    INTERVENTION,
    WRITTEN_PROCEDURE,
    MINUTES,
    PROJECT,
    RESOURCE,
    RESOURCE_REQUEST,
    ALLOCATION,
    FOLLOW_UP;

    /** Tells whether the fact is a record with an id of its own in the database. */
    public boolean isRecord() {
        return this != PERSON && this != CASE && this != TRACK;
    }
}
