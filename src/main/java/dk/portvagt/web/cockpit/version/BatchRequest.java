package dk.portvagt.web.cockpit.version;

import org.jspecify.annotations.Nullable;

/** Holds a person's request for a batch; any field may be missing. */
public record BatchRequest(@Nullable String batch, @Nullable String reason) {}
