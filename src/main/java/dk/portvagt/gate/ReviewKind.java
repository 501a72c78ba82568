package dk.portvagt.gate;

/** Distinguishes reviews at a gate from reviews in between, of a case that costs more than its reservation. */
public enum ReviewKind {
    GATE,
    EXTRA_FUNDING
}
