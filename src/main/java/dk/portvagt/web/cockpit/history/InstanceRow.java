package dk.portvagt.web.cockpit.history;

/**
 * A process of a case as the page shows it, in Danish; moments in ISO format.
 *
 * @param depth how many processes that are shown as well stand above it
 * @param caller the process that called it; null for none
 * @param endedAt null while it runs
 * @param reason why it was taken away; null for one that ended by itself
 */
public record InstanceRow(
        String id,
        String caseNumber,
        String process,
        int version,
        String municipality,
        int depth,
        String caller,
        String startedAt,
        String startedBy,
        String endedAt,
        String state,
        String reason) {}
