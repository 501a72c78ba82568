package dk.portvagt.notification;

import java.util.Optional;

/** Provides the documents attached to mails. */
public interface Attachments {

    /** Finds a document; empty when there is none. */
    Optional<Attachment> find(long documentId);

    /**
     * Holds an attached document.
     *
     * @param fileName as the recipient sees it
     */
    record Attachment(String fileName, String contentType, byte[] content) {}
}
