package dk.portvagt.engine;

import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Computes the due date of a task for models: {@code ${dueDates.inOfficeDays(5)}}.
 *
 * <p>A deadline is a last day. A task is therefore late from the midnight that ends it, Danish time.
 */
@Component
public class DueDates {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    /** Holds the length of {@code YYYY-MM-DD}. */
    private static final int LENGTH_OF_DAY = 10;

    private final OfficeDays officeDays;
    private final Clock clock;

    DueDates(OfficeDays officeDays, Clock clock) {
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** Returns the end of the day that is this number of whole office days from today. */
    public Date inOfficeDays(int days) {
        return endOf(officeDays.after(LocalDate.now(clock), days));
    }

    /**
     * Returns the end of the day that is a number of whole office days from today, by the track of the case:
     * {@code ${dueDates.onTrack(track, 2, 5)}}.
     *
     * @param track small, standard or large; null counts as standard
     * @param small office days on the small track
     * @param others office days on every other track
     */
    public Date onTrack(@Nullable String track, int small, int others) {
        return inOfficeDays("small".equals(track) ? small : others);
    }

    /**
     * Returns the end of a day that the process knows.
     *
     * @param day {@code YYYY-MM-DD}, a time may follow; null without a deadline
     * @return null without a day: the task then has no due date
     */
    public @Nullable Date on(@Nullable String day) {
        return day == null ? null : endOf(date(day));
    }

    /**
     * Returns a day that many whole office days before a day that the process knows. A day in the past becomes today.
     *
     * @param day as in {@link #on}
     * @return null without a day
     */
    public @Nullable Date officeDaysBefore(int days, @Nullable String day) {
        if (day == null) {
            return null;
        }
        LocalDate due = officeDays.before(date(day), days);
        LocalDate today = LocalDate.now(clock);
        return endOf(due.isBefore(today) ? today : due);
    }

    /** Returns the end of the last office day of a year. */
    public Date lastOfficeDayOf(long year) {
        return endOf(officeDays.before(LocalDate.of(Math.toIntExact(year), Month.DECEMBER, 31), 0));
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day.substring(0, LENGTH_OF_DAY));
    }

    private Date endOf(LocalDate day) {
        return endOf(day, clock.getZone());
    }

    /** Returns the moment at which tasks count a last day as over. */
    public static Date endOf(LocalDate day, ZoneId zone) {
        return Date.from(day.atTime(LAST_MINUTE).atZone(zone).toInstant());
    }
}
