package dk.portvagt.web.cockpit.history;

import org.jspecify.annotations.Nullable;

/**
 * Describes a step of a process on the page, in Danish; moments in ISO format.
 *
 * @param endedAt null while it lasts
 * @param who the assignee; null for a step without a person
 * @param millis duration in milliseconds; null while it lasts
 * @param called the process it called; null for none
 */
public record StepRow(
        String id,
        String name,
        String kind,
        String startedAt,
        @Nullable String endedAt,
        @Nullable Long millis,
        @Nullable String who,
        boolean canceled,
        @Nullable String called) {}
