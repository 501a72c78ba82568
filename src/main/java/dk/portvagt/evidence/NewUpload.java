package dk.portvagt.evidence;

/**
 * Holds a file that a person uploads.
 *
 * @param municipality of the case
 * @param taskId the engine's id of the task it is evidence for
 * @param name as the person's machine calls it
 * @param person user id
 */
public record NewUpload(
        String municipality, String caseNumber, String taskId, String name, byte[] content, String person) {}
