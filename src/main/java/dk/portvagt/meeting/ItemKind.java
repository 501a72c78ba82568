package dk.portvagt.meeting;

/** Lists the kinds of matters on an agenda. */
public enum ItemKind {
    GATE,
    BUDGET_YEAR,
    BUDGET_CHANGE,
    /** Follow-up and forecast of a budget year (R9). */
    BUDGET_FOLLOW_UP,
    /** Carry-over from a closing budget year to the next. */
    CARRY_OVER,
    /** Staff hours requested or over-allocated (R5). */
    RESOURCES,
    /** A strategic project: a red light, a new baseline, or the end of its mark (R14). */
    BASELINE,
    /** Demand that was not met in time (R17), or a proposal to end a case. */
    INTERVENTION,
    /** What an office may buy in advance of any case (R10). */
    BLANKET_APPROVAL,
    /** What the solutions cost that the municipality already had when it began with Portvagt (R1, R10). */
    EXISTING_SOLUTIONS,
    /** Correction of an earlier meeting's decision. */
    CORRECTION,
    /** Item added by hand. */
    OTHER;

    /** Checks whether the secretariat added the item by hand, so that no process waits for the decision. */
    public boolean isByHand() {
        return this == CORRECTION || this == OTHER;
    }

    /**
     * Checks whether the process of a deferred item goes on waiting, while the item comes back on the same paper. The
     * process of any other kind puts the matter before the next meeting itself, because its record names the item.
     */
    public boolean comesBack() {
        return this != BUDGET_FOLLOW_UP && this != RESOURCES && this != EXISTING_SOLUTIONS;
    }
}
