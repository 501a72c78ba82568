package dk.portvagt.minutes;

import java.time.OffsetDateTime;

/**
 * A version of a meeting's minutes.
 *
 * @param version counted from 1; a correction is the next
 * @param correctionReason why the version before it is corrected; null for the first
 * @param frozen null until the chair has approved
 */
public record MinutesVersion(
        long id,
        String municipality,
        long meetingId,
        int version,
        String correctionReason,
        MinutesState state,
        MinutesContent content,
        Frozen frozen) {

    /** The version this one corrects; null for the first. */
    public Integer corrects() {
        return version == 1 ? null : version - 1;
    }

    /**
     * What is kept when the chair has approved.
     *
     * @param contentSha256 of the content's bytes in UTF-8, as 64 hexadecimal digits; the database computes it again
     * @param approvedBy user id
     */
    public record Frozen(String contentSha256, FiledMinutes document, String approvedBy, OffsetDateTime approvedAt) {}

    /**
     * The minutes as a document.
     *
     * @param sha256 of the document's bytes, as 64 hexadecimal digits
     */
    public record FiledMinutes(long documentId, String sha256) {}
}
