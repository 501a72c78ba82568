package dk.portvagt.evidence;

import java.time.OffsetDateTime;

/** What became of a file that was handed in. */
public sealed interface UploadResult {

    record Done(long id) implements UploadResult {}

    /** @param reason Danish */
    record Refused(String reason) implements UploadResult {}

    /** The case has a file of this content already. */
    record AlreadyThere(String name, OffsetDateTime at, String person) implements UploadResult {}
}
