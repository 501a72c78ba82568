package dk.portvagt.cockpit.version;

/**
 * A batch that moves processes, as the page shows it; moments in ISO format.
 *
 * @param failed how many could not be moved and wait for an administrator
 * @param endedAt null while it runs
 */
public record BatchRow(
        String id, String startedAt, String startedBy, String endedAt, long total, long done, long failed) {}
