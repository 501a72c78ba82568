package dk.portvagt.landscape;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Holds a notice date without a decision by the contract's owner.
 *
 * @param decidedOn day of the decision on an earlier notice date of the contract; null before the first one
 */
record PendingNotice(LocalDate noticeDate, @Nullable LocalDate decidedOn) {

    /** Keeps a short renewal from triggering the next reminder on the same day. */
    private static final Period QUIET_AFTER_DECISION = Period.ofDays(30);
    /** Leaves time to give notice at the last reminder. */
    private static final Period LAST_CALL = Period.ofDays(7);

    /**
     * Returns the reminder day: the lead time before the notice date, but not soon after the last decision and never in
     * the past.
     */
    LocalDate remindOn(Period lead, LocalDate today) {
        LocalDate reminder = latest(noticeDate.minus(lead), today);
        return decidedOn == null
                ? reminder
                : latest(reminder, earliest(decidedOn.plus(QUIET_AFTER_DECISION), lastCall(decidedOn)));
    }

    private LocalDate lastCall(LocalDate decided) {
        return earliest(latest(noticeDate.minus(LAST_CALL), decided.plusDays(1)), noticeDate);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
