package dk.portvagt.notification;

import java.util.Optional;

/** Where the documents of mails are read. */
public interface Attachments {

    /** Empty when there is no such document. */
    Optional<Attachment> find(long documentId);

    /** @param fileName as the recipient sees it */
    record Attachment(String fileName, String contentType, byte[] content) {}
}
