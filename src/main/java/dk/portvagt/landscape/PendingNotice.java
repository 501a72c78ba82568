package dk.portvagt.landscape;

import java.time.LocalDate;
import java.time.Period;

/**
 * A notice date that a contract's owner has not decided on yet.
 *
 * @param decidedOn when an earlier notice date of the contract was decided on; null before the first time
 */
record PendingNotice(LocalDate noticeDate, LocalDate decidedOn) {

    /** A renewal for a short time does not bring the next reminder the same day. */
    private static final Period QUIET_AFTER_DECISION = Period.ofDays(30);

    /**
     * The day of the reminder: the given time before the notice date, but not soon after the last decision, and never
     * in the past.
     */
    LocalDate remindOn(Period lead, LocalDate today) {
        LocalDate reminder = latest(noticeDate.minus(lead), today);
        return decidedOn == null
                ? reminder
                : latest(reminder, earliest(decidedOn.plus(QUIET_AFTER_DECISION), noticeDate));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
