package dk.portvagt.web.page;

import dk.portvagt.budget.Kroner;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes days, moments, amounts and sizes for the pages, as Danes read them; a dash for what is not there. */
public final class Danish {

    private static final String NOTHING = "–";
    private static final Locale LOCALE = Locale.forLanguageTag("da");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMM yyyy", LOCALE);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMM yyyy 'kl.' HH.mm", LOCALE);
    private static final int BYTES_PER_KB = 1024;

    private final ZoneId zone;

    public Danish(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Writes a day: {@code 3. feb. 2027}.
     *
     * @param day ISO date
     */
    public String day(@Nullable String day) {
        return day == null ? NOTHING : day(LocalDate.parse(day));
    }

    /** Writes a day, as {@link #day(String)}. */
    public String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : DAY.format(day);
    }

    /**
     * Writes a moment: {@code 3. feb. 2027 kl. 14.05}.
     *
     * @param at ISO instant
     */
    public String time(String at) {
        return MOMENT.format(Instant.parse(at).atZone(zone));
    }

    /** Writes whole kroner: {@code 1.250.000 kr.} */
    public String kroner(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : Kroner.format(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** Writes whole kroner for a table that says once that these are kroner: {@code 1.250.000}. */
    public String amount(@Nullable BigDecimal amount) {
        return kroner(amount).replace(" kr.", "");
    }

    /** Writes the size of a file: {@code 12 KB}. */
    public String size(long bytes) {
        return (bytes + BYTES_PER_KB - 1) / BYTES_PER_KB + " KB";
    }
}
