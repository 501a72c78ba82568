package dk.portvagt.governance;

/** What kind of matter stands on an agenda. */
public enum ItemKind {
    GATE,
    BUDGET_YEAR,
    BUDGET_CHANGE
}
