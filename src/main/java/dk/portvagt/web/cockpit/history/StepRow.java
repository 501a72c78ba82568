package dk.portvagt.web.cockpit.history;

/**
 * A step of a process as the page shows it, in Danish; moments in ISO format.
 *
 * @param who whose task it was or is; null for what nobody did by hand
 * @param millis how long it took, in milliseconds; null while it lasts
 * @param called the process it called; null for none
 */
public record StepRow(
        String id,
        String name,
        String kind,
        String startedAt,
        String endedAt,
        Long millis,
        String who,
        boolean canceled,
        String called) {}
