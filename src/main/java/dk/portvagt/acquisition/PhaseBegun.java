package dk.portvagt.acquisition;

import java.time.OffsetDateTime;

/** A phase that a case has come to, and when it first did. */
public record PhaseBegun(Phase phase, OffsetDateTime at) {}
