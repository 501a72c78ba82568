package dk.portvagt.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats days and times as Danes write them. */
public final class DanishDates {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DANISH);

    private DanishDates() {}

    /** Formats a day: {@code 4. maj 2026}. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * Formats day and time: {@code mandag den 4. maj 2026 kl. 9.30}.
     *
     * @param time null to leave the time out
     */
    public static String of(LocalDate day, @Nullable LocalTime time) {
        return WEEKDAY.format(day) + (time == null ? "" : " kl. " + TIME.format(time));
    }
}
