package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.calendar.OfficeDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long something has stood.
 *
 * @param since {@code 2027-02-03}
 * @param days of the calendar
 */
public record Waiting(String since, long days, int officeDays) {

    /** @param since null where nothing stands; then there is no waiting either */
    static Waiting of(LocalDate since, LocalDate today, OfficeDays office) {
        return since == null
                ? null
                : new Waiting(
                        since.toString(),
                        Math.max(0, ChronoUnit.DAYS.between(since, today)),
                        office.between(since, today));
    }
}
