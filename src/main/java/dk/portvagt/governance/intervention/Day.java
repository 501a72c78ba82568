package dk.portvagt.governance.intervention;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code 4. maj 2026}. */
final class Day {

    private static final DateTimeFormatter DANISH =
            DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.forLanguageTag("da"));

    private Day() {}

    static String of(LocalDate day) {
        return DANISH.format(day);
    }
}
