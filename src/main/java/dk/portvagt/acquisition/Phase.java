package dk.portvagt.acquisition;

/** The phases of a case's life, in their order (R16). */
public enum Phase {
    IDEA,
    REQUIREMENTS,
    IMPLEMENTATION,
    OPERATION,
    PHASE_OUT;

    /** Whether the solution is in use: from here on it goes by being phased out, not by ending its case. */
    public boolean isLive() {
        return this == OPERATION || this == PHASE_OUT;
    }
}
