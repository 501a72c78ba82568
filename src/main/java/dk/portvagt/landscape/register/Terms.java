package dk.portvagt.landscape.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was decided about a contract, as the files write it: only a decision changes it.
 *
 * @param vendor empty without a contract
 * @param notice last day on which it can be terminated, {@code 30-06-2028}; empty for none
 * @param end last day as agreed; empty when it runs until terminated
 */
public record Terms(String vendor, String notice, String end) {

    static Terms of(@Nullable String vendor, @Nullable LocalDate notice, @Nullable LocalDate end) {
        return new Terms(vendor == null ? "" : vendor, day(notice), day(end));
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : "%1$td-%1$tm-%1$tY".formatted(day);
    }
}
