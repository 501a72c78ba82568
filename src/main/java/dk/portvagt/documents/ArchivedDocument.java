package dk.portvagt.documents;

import java.time.OffsetDateTime;

/**
 * What the archive knows of a document beside its bytes.
 *
 * @param municipality its code
 * @param caseNumber null for a paper of a meeting
 * @param meetingId null for a paper of a case
 * @param supersedes the id of the version before this one; null for the first
 * @param bytes its length
 * @param createdBy user id, or {@code portvagt} for what a process has filed by itself
 */
public record ArchivedDocument(
        FiledDocument filed,
        String municipality,
        DocumentKind kind,
        String caseNumber,
        Long meetingId,
        Long supersedes,
        long bytes,
        String mediaType,
        OffsetDateTime createdAt,
        String createdBy) {}
