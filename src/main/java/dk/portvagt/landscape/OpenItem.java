package dk.portvagt.landscape;

/**
 * Describes an open item that prevents a solution's retirement.
 *
 * @param text the missing part, in Danish
 */
public record OpenItem(Kind kind, String text) {

    public enum Kind {
        ARCHIVE_DECISION,
        DATA,
        CONTRACT,
        INTEGRATION,
        ACCESS,
        EQUIPMENT,
        MONEY
    }
}
