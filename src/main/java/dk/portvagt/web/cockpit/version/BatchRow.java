package dk.portvagt.web.cockpit.version;

/**
 * A batch that moves processes, as the page shows it; moments in ISO format.
 *
 * @param move which model, and why; null for a batch that was begun elsewhere
 * @param failed how many could not be moved and wait for an administrator
 * @param endedAt null while it runs
 */
public record BatchRow(
        String id,
        Moves.Move move,
        String startedAt,
        String startedBy,
        String endedAt,
        long total,
        long done,
        long failed) {}
