package dk.portvagt.budgetyear.steps;

import dk.portvagt.calendar.OfficeDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Computes the due times of a budget year's timers: the morning of an office day. */
@Component
class BudgetTimers {

    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private final OfficeDays officeDays;
    private final Clock clock;

    BudgetTimers(OfficeDays officeDays, Clock clock) {
        this.officeDays = officeDays;
        this.clock = clock;
    }

    /** Returns the day itself or the next office day, in the timers' format. */
    String on(LocalDate day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                officeDays.onOrAfter(day).atTime(START_OF_WORK).atZone(clock.getZone()));
    }
}
