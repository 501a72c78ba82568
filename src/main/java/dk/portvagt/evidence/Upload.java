package dk.portvagt.evidence;

import java.time.OffsetDateTime;

/**
 * Describes a file of a task that is not completed yet.
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
