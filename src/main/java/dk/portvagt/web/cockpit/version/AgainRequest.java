package dk.portvagt.web.cockpit.version;

import org.jspecify.annotations.Nullable;

/**
 * Asks for the deployment of an older version; anything may be missing.
 *
 * @param version id of the version
 */
public record AgainRequest(
        @Nullable String version, @Nullable String reason) {}
