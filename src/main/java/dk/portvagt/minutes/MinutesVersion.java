package dk.portvagt.minutes;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Describes a version of a meeting's minutes.
 *
 * @param version counted from 1; a correction is the next
 * @param correctionReason reason for correcting the previous version; null for the first
 * @param frozen null until the chair has approved
 */
public record MinutesVersion(
        long id,
        String municipality,
        long meetingId,
        int version,
        @Nullable String correctionReason,
        MinutesState state,
        MinutesContent content,
        @Nullable Frozen frozen) {

    /** Returns the version that this one corrects; null for the first. */
    public @Nullable Integer corrects() {
        return version == 1 ? null : version - 1;
    }

    /**
     * Holds the data of an approval.
     *
     * @param contentSha256 of the content's bytes in UTF-8, as 64 hexadecimal digits; the database computes it again
     * @param approvedBy user id
     */
    public record Frozen(String contentSha256, FiledMinutes document, String approvedBy, OffsetDateTime approvedAt) {}

    /**
     * Names the document of the minutes.
     *
     * @param sha256 of the document's bytes, as 64 hexadecimal digits
     */
    public record FiledMinutes(long documentId, String sha256) {}
}
