package dk.portvagt.acquisition;

/** The phases of a case's life, in their order (R16). */
public enum Phase {
    IDEA,
    REQUIREMENTS,
    IMPLEMENTATION,
    OPERATION,
    PHASE_OUT
}
