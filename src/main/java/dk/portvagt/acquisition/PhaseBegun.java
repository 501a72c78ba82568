package dk.portvagt.acquisition;

import java.time.OffsetDateTime;

/** Holds a phase of a case and the time the case first began it. */
public record PhaseBegun(Phase phase, OffsetDateTime at) {}
