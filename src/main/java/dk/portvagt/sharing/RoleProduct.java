package dk.portvagt.sharing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names the product that a municipality has in a role around the shared system (omgivende system).
 *
 * @param product its name or KITOS uuid; upper and lower case are the same
 * @param version as the register says it, such as {@code 4.2}; null when missing
 */
public record RoleProduct(String product, @Nullable String version) {

    /** @throws IllegalArgumentException if the product is blank: what is unknown is left out instead */
    public RoleProduct {
        product = product.strip().toLowerCase(Locale.ROOT);
        if (product.isEmpty()) {
            throw new IllegalArgumentException("Product is blank");
        }
    }

    /** Returns the major version; null when missing. */
    @Nullable
    String major() {
        return version == null ? null : version.strip().toLowerCase(Locale.ROOT).split("[.\\s]", 2)[0];
    }
}
