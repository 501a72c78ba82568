package dk.portvagt.gate;

/** Why a case is reviewed: at a gate, or in between because it costs more than was reserved. */
public enum ReviewKind {
    GATE,
    EXTRA_FUNDING
}
