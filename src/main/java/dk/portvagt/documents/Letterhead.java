package dk.portvagt.documents;

/**
 * Who a document is from.
 *
 * @param logo a {@code data:} address of a PNG; null when the municipality has none
 */
record Letterhead(String municipality, String logo) {

    /** How the address of a logo begins. */
    static final String LOGO = "data:image/png;base64,";
}
