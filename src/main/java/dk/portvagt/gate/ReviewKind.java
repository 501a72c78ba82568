package dk.portvagt.gate;

/**
 * Distinguishes reviews at a gate from reviews in between: of a case that costs more than its reservation, and of a
 * contract in operation that is to be renewed or to cost something else.
 */
public enum ReviewKind {
    GATE,
    EXTRA_FUNDING,
    CONTRACT_CHANGE
}
