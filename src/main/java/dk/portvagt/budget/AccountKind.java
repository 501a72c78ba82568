package dk.portvagt.budget;

/** Where money of a budget line can stand. */
enum AccountKind {
    /** What the line was given; the only account that is negative. */
    APPROPRIATION,
    /** What nobody has asked for yet. */
    AVAILABLE,
    /** Set aside for a case at a gate. */
    RESERVED,
    /** Bound by a contract, or as yearly operating cost. */
    COMMITTED,
    /** Invoiced. */
    SPENT
}
