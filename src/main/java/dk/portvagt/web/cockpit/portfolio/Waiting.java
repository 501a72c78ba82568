package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.calendar.OfficeDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells how long a case has stood.
 *
 * @param since {@code 2027-02-03}
 * @param days of the calendar
 */
public record Waiting(String since, long days, int officeDays) {

    /**
     * Measures the waiting time.
     *
     * @param since null without a waiting case
     * @return null without a start
     */
    static @Nullable Waiting of(@Nullable LocalDate since, LocalDate today, OfficeDays office) {
        return since == null
                ? null
                : new Waiting(
                        since.toString(),
                        Math.max(0, ChronoUnit.DAYS.between(since, today)),
                        office.between(since, today));
    }
}
