package dk.portvagt.sharing.room;

import org.jspecify.annotations.Nullable;

/**
 * Describes a system around the one that may be shared.
 *
 * @param role what it does for the municipality, such as ESDH or løn
 * @param product as the register names it
 * @param version null when the register does not say
 */
public record Surrounding(
        String role, String product, @Nullable String version) {}
