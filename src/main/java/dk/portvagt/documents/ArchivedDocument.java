package dk.portvagt.documents;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Describes a document in the archive, without its bytes.
 *
 * @param municipality its code
 * @param caseNumber null for a paper of a meeting
 * @param meetingId null for a paper of a case
 * @param supersedes the id of the previous version; null for the first
 * @param bytes its length
 * @param createdBy user id, or {@code portvagt} for a document that a process filed by itself
 */
public record ArchivedDocument(
        FiledDocument filed,
        String municipality,
        DocumentKind kind,
        @Nullable String caseNumber,
        @Nullable Long meetingId,
        @Nullable Long supersedes,
        long bytes,
        String mediaType,
        OffsetDateTime createdAt,
        String createdBy) {}
