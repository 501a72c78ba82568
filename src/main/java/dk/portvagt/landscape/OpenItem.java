package dk.portvagt.landscape;

/**
 * Something that has to be gone, or be there, before a solution can be retired.
 *
 * @param text what is missing, in Danish
 */
public record OpenItem(Kind kind, String text) {

    public enum Kind {
        ARCHIVE_DECISION,
        DATA,
        CONTRACT,
        INTEGRATION,
        ACCESS,
        MONEY
    }
}
