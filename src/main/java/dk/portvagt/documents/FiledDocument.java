package dk.portvagt.documents;

/**
 * A document in the archive.
 *
 * @param version counted from 1 among the documents about the same thing
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 */
public record FiledDocument(long id, String title, int version, String sha256) {}
