package dk.portvagt.web.document;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentKind;
import dk.portvagt.evidence.Upload;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.Danish;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Describes a document on the page, in Danish.
 *
 * @param address of the document itself
 * @param subject the case or meeting it belongs to
 * @param aboutSubject the address of the case's page, or of all documents of the meeting
 * @param by name of the person who uploaded it; {@code Portvagt} for a document filed by a process
 * @param intact its bytes still match their hash
 * @param provisional its task is still open, and the file can be withdrawn
 */
public record DocumentRow(
        String address,
        String title,
        int version,
        String kind,
        String subject,
        String aboutSubject,
        String filedAt,
        String by,
        String size,
        String sha256,
        boolean intact,
        boolean provisional) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy HH.mm", Locale.forLanguageTag("da"));

    static DocumentRow of(ArchivedDocument document, String by, boolean intact, ZoneId zone) {
        return new DocumentRow(
                DocumentPages.ADDRESS + "/" + document.filed().id(),
                document.filed().title(),
                document.filed().version(),
                document.kind().danishName(),
                document.caseNumber() == null ? "Mødet" : document.caseNumber(),
                document.caseNumber() == null
                        ? DocumentPages.ADDRESS + "?moede=" + document.meetingId()
                        : CaseAddress.of(document.caseNumber()),
                TIME.format(document.createdAt().atZoneSameInstant(zone)),
                by,
                new Danish(zone).size(document.bytes()),
                document.filed().sha256(),
                intact,
                false);
    }

    /** Describes a file that waits for the end of its task. */
    static DocumentRow of(Upload upload, String by, ZoneId zone) {
        return new DocumentRow(
                DocumentPages.UPLOADS + "/" + upload.id(),
                upload.name(),
                1,
                DocumentKind.EVIDENCE.danishName(),
                upload.caseNumber(),
                CaseAddress.of(upload.caseNumber()),
                TIME.format(upload.uploadedAt().atZoneSameInstant(zone)),
                by,
                new Danish(zone).size(upload.bytes()),
                upload.sha256(),
                true,
                true);
    }
}
