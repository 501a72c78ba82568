package dk.portvagt.documents;

/**
 * Names a document in the archive.
 *
 * @param version counted from 1 among the documents with the same subject
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record FiledDocument(long id, String title, int version, String sha256) {}
