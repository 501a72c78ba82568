package dk.portvagt.evidence;

import java.time.OffsetDateTime;

/** Tells whether an uploaded file was kept. */
public sealed interface UploadResult {

    record Done(long id) implements UploadResult {}

    /**
     * Refuses the file.
     *
     * @param reason Danish
     */
    record Refused(String reason) implements UploadResult {}

    /** Reports that the case already has a file with this content. */
    record AlreadyThere(String name, OffsetDateTime at, String person) implements UploadResult {}
}
