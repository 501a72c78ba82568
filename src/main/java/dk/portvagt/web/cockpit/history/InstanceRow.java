package dk.portvagt.web.cockpit.history;

import org.jspecify.annotations.Nullable;

/**
 * Describes a process of a case on the page, in Danish; moments in ISO format.
 *
 * @param depth number of processes above it in the tree shown
 * @param caller the process that called it; null for none
 * @param startedBy null for a process that the application started
 * @param endedAt null while it runs
 * @param reason why it was removed; null for one that ended by itself
 */
public record InstanceRow(
        String id,
        @Nullable String caseNumber,
        String process,
        int version,
        @Nullable String municipality,
        int depth,
        @Nullable String caller,
        String startedAt,
        @Nullable String startedBy,
        @Nullable String endedAt,
        String state,
        @Nullable String reason) {}
