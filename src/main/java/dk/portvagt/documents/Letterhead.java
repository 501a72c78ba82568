package dk.portvagt.documents;

import org.jspecify.annotations.Nullable;

/**
 * Names the sender of a document.
 *
 * @param logo a {@code data:} address of a PNG; null when the municipality has none
 */
record Letterhead(String municipality, @Nullable String logo) {

    /** Begins the address of a logo. */
    static final String LOGO = "data:image/png;base64,";
}
