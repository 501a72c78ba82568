package dk.portvagt.web.cockpit.version;

import org.jspecify.annotations.Nullable;

/**
 * Holds a person's request for one process; any field may be missing.
 *
 * @param from the instance of the step to leave; empty to leave none
 * @param to the id of the step to begin; empty to begin none
 */
public record StepRequest(
        @Nullable String instance,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason) {}
