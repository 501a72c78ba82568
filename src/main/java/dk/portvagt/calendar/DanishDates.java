package dk.portvagt.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as Danes write them. */
public final class DanishDates {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE 'den' d. MMMM yyyy", DANISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DANISH);

    private DanishDates() {}

    /** {@code 4. maj 2026}. */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code mandag den 4. maj 2026 kl. 9.30}; without the time when there is none. */
    public static String of(LocalDate day, LocalTime time) {
        return WEEKDAY.format(day) + (time == null ? "" : " kl. " + TIME.format(time));
    }
}
