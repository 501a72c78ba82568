package dk.portvagt.businesscase;

/** Classifies expected costs. */
public enum CostKind {
    /** Finding out the needs, before G2. */
    CLARIFICATION,
    INVESTMENT,
    OPERATION,
    PHASE_OUT,
    /** Cost of the signed contract beyond the approved investment. */
    EXTRA
}
