package dk.portvagt.sharing.room;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Describes a version of a municipality's profile (kommuneprofil).
 *
 * @param facts as published; null when the municipality has withdrawn them
 * @param withdrawnAt null while it counts
 */
public record PublishedProfile(
        String municipality,
        int version,
        OffsetDateTime publishedAt,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable ProfileFacts facts) {}
