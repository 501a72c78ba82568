package dk.portvagt.web.cockpit.repair;

import org.jspecify.annotations.Nullable;

/**
 * Describes a process that nobody called, on the page in Danish.
 *
 * @param caseNumber null outside cases
 * @param municipality null for none
 * @param startedAt a moment in ISO format
 * @param endedAt null while it runs
 * @param reason why it was ended; null without one
 */
public record ProcessRow(
        String id,
        @Nullable String caseNumber,
        String process,
        int version,
        @Nullable String municipality,
        @Nullable String startedAt,
        @Nullable String endedAt,
        String state,
        @Nullable String reason) {}
