package dk.portvagt.businesscase;

/** What an expected cost is for. */
public enum CostKind {
    /** Finding out what is needed, before G2. */
    CLARIFICATION,
    INVESTMENT,
    OPERATION,
    PHASE_OUT,
    /** What the signed contract costs more than the investment decided on. */
    EXTRA
}
