package dk.portvagt.engine.variable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Formats days as the engine's timers read them: ISO date-time with offset, at the start of work. */
public final class TimerDates {

    private static final LocalTime START_OF_WORK = LocalTime.of(8, 0);

    private TimerDates() {}

    public static String of(LocalDate day, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                day.atTime(START_OF_WORK).atZone(zone));
    }
}
