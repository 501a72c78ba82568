package dk.portvagt.workflow.document;

import dk.portvagt.documents.ArchivedDocument;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A document as the page shows it, in Danish.
 *
 * @param address of the document itself
 * @param subject the case or meeting it belongs to
 * @param allOfSubject the address of all its documents
 * @param intact its bytes still have their hash
 */
public record DocumentRow(
        String address,
        String title,
        int version,
        String kind,
        String subject,
        String allOfSubject,
        String filedAt,
        String size,
        String sha256,
        boolean intact) {

    private static final int BYTES_PER_KB = 1024;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy HH.mm", Locale.forLanguageTag("da"));

    static DocumentRow of(ArchivedDocument document, boolean intact, ZoneId zone) {
        return new DocumentRow(
                DocumentPages.ADDRESS + "/" + document.filed().id(),
                document.filed().title(),
                document.filed().version(),
                document.kind().danishName(),
                document.caseNumber() == null ? "Mødet" : document.caseNumber(),
                DocumentPages.ADDRESS
                        + (document.caseNumber() == null
                                ? "?moede=" + document.meetingId()
                                : "?sag=" + document.caseNumber()),
                TIME.format(document.createdAt().atZoneSameInstant(zone)),
                (document.bytes() + BYTES_PER_KB - 1) / BYTES_PER_KB + " KB",
                document.filed().sha256(),
                intact);
    }
}
