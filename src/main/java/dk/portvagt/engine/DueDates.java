package dk.portvagt.engine;

import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * When a task is due, as models ask for it: {@code ${dueDates.inOfficeDays(5)}}.
 *
 * <p>A deadline is a last day, so a task is late from the midnight that ends it, Danish time.
 */
@Component
public class DueDates {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    /** The length of {@code YYYY-MM-DD}. */
    private static final int LENGTH_OF_DAY = 10;

    private final OfficeDays officeDays;
    private final Clock clock;

    DueDates(OfficeDays officeDays, Clock clock) {
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** So many whole office days from today. */
    public Date inOfficeDays(int days) {
        return endOf(officeDays.after(LocalDate.now(clock), days));
    }

    /**
     * On a day that the process knows.
     *
     * @param day {@code YYYY-MM-DD}, a time may follow; null where there is none: then nothing is due
     */
    public Date on(String day) {
        return day == null ? null : endOf(date(day));
    }

    /**
     * So many whole office days before a day that the process knows, but not in the past: what comes late is due today.
     *
     * @param day as {@link #on}
     */
    public Date officeDaysBefore(int days, String day) {
        if (day == null) {
            return null;
        }
        LocalDate due = officeDays.before(date(day), days);
        LocalDate today = LocalDate.now(clock);
        return endOf(due.isBefore(today) ? today : due);
    }

    /** On the last office day of a year. */
    public Date lastOfficeDayOf(long year) {
        return endOf(officeDays.before(LocalDate.of(Math.toIntExact(year), Month.DECEMBER, 31), 0));
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day.substring(0, LENGTH_OF_DAY));
    }

    private Date endOf(LocalDate day) {
        return endOf(day, clock.getZone());
    }

    /** When a last day is over, as far as tasks are concerned. */
    public static Date endOf(LocalDate day, ZoneId zone) {
        return Date.from(day.atTime(LAST_MINUTE).atZone(zone).toInstant());
    }
}
