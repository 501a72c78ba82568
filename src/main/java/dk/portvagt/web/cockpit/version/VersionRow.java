package dk.portvagt.web.cockpit.version;

/**
 * A version of a model as the page shows it.
 *
 * @param municipality whose own variant it is; null for the shared one
 * @param deployedAt a moment in ISO format
 * @param running how many cases are on it that the reader may see
 * @param latest whether new cases begin on it
 */
public record VersionRow(
        String id,
        String key,
        String name,
        int version,
        String municipality,
        String deployedAt,
        long running,
        boolean latest) {}
