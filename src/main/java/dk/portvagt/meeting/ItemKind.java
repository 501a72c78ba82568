package dk.portvagt.meeting;

/** What kind of matter stands on an agenda. */
public enum ItemKind {
    GATE,
    BUDGET_YEAR,
    BUDGET_CHANGE,
    /** How a budget year goes, and what is expected of the rest of it (R9). */
    BUDGET_FOLLOW_UP,
    /** What a closing budget year hands on to the next. */
    CARRY_OVER,
    /** Staff hours asked for or over-allocated (R5). */
    RESOURCES,
    /** A strategic project: a red light, a new baseline, or the end of its mark (R14). */
    BASELINE,
    /** A demand that was not met in time (R17). */
    INTERVENTION,
    /** Corrects what an earlier meeting decided. */
    CORRECTION,
    /** Added by hand. */
    OTHER;

    /** Put on an agenda by the secretariat: no process waits for what is decided. */
    public boolean isByHand() {
        return this == CORRECTION || this == OTHER;
    }
}
