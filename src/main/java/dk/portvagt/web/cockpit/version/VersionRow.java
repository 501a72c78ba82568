package dk.portvagt.web.cockpit.version;

import org.jspecify.annotations.Nullable;

/**
 * Describes a version of a model on the page.
 *
 * @param municipality owner of the variant; null for the shared one
 * @param deployedAt a moment in ISO format
 * @param running number of cases on it that the reader may see
 * @param latest whether new cases begin on it
 */
public record VersionRow(
        String id,
        String key,
        String name,
        int version,
        @Nullable String municipality,
        String deployedAt,
        long running,
        boolean latest) {}
