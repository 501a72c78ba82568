package dk.portvagt.sharing;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Says what a municipality uses today for the task in question. Upper and lower case are the same.
 *
 * @param product its name or KITOS uuid
 * @param since when it was taken into use; null when missing
 * @param hosting where it runs; null when missing
 */
public record SystemUse(
        String product, @Nullable LocalDate since, @Nullable String hosting) {

    public SystemUse {
        product = product.strip().toLowerCase(Locale.ROOT);
        hosting = hosting == null ? null : hosting.strip().toLowerCase(Locale.ROOT);
    }
}
