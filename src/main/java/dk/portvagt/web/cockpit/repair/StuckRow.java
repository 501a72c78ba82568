package dk.portvagt.web.cockpit.repair;

import org.jspecify.annotations.Nullable;

/**
 * Describes a step that stands still, or is retried by itself, on the page in Danish.
 *
 * @param id of the job
 * @param caseNumber null outside cases
 * @param process its name; for a batch, what it is
 * @param instance the process; null for a batch
 * @param since a moment in ISO format
 * @param next when it is retried by itself; null if it is not
 * @param kind id of the kind of failure, for its chapter in the guide
 * @param cause the technical cause; null without one
 */
public record StuckRow(
        String id,
        @Nullable String caseNumber,
        String process,
        @Nullable String instance,
        String step,
        @Nullable String since,
        @Nullable String next,
        String kind,
        String title,
        String happened,
        String remedy,
        @Nullable String cause) {}
