package dk.portvagt.sharing;

import java.util.Locale;

/**
 * Names the product that a municipality has in a role around the shared system (omgivende system).
 *
 * @param product its name or KITOS uuid; upper and lower case are the same
 * @param version its major version
 */
public record Counterpart(String product, int version) {

    /** @throws IllegalArgumentException if the product is blank: what is unknown is left out instead */
    public Counterpart {
        product = product.strip().toLowerCase(Locale.ROOT);
        if (product.isEmpty()) {
            throw new IllegalArgumentException("Product is blank");
        }
    }
}
