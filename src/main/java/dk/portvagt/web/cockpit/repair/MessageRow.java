package dk.portvagt.web.cockpit.repair;

import org.jspecify.annotations.Nullable;

/**
 * Describes a message that a process of a case waits for.
 *
 * @param id of the waiting
 * @param step where it waits
 * @param since a moment in ISO format
 * @param refusal why nobody sends it by hand, in Danish; null if an administrator may
 */
public record MessageRow(
        String id,
        String process,
        String instance,
        String step,
        String message,
        @Nullable String since,
        @Nullable String refusal) {}
