package dk.portvagt.evidence;

import java.time.OffsetDateTime;

/**
 * A file of a task that is not done yet.
 *
 * @param name cleaned
 * @param sha256 64 lower-case hexadecimal digits
 */
public record Upload(
        long id,
        String municipality,
        String caseNumber,
        String taskId,
        String name,
        String sha256,
        long bytes,
        String mediaType,
        OffsetDateTime uploadedAt,
        String uploadedBy) {}
