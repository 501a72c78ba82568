package dk.portvagt.notification;

import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.FiledDocument;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Attaches documents as they are in the archive. */
@Component
class ArchivedAttachments implements Attachments {

    private final DocumentArchive archive;

    ArchivedAttachments(DocumentArchive archive) {
        this.archive = archive;
    }

    @Override
    public Optional<Attachment> find(long documentId) {
        return archive.find(documentId).map(this::attachment);
    }

    private Attachment attachment(ArchivedDocument document) {
        return new Attachment(
                fileName(document.filed()),
                document.mediaType(),
                archive.content(document.filed().id()));
    }

    /** Makes a file name: a title can hold characters that file systems reserve. */
    private static String fileName(FiledDocument document) {
        String title = PlainText.oneLine(document.title()).replaceAll("[\\\\/:*?\"<>|]", "-");
        return document.version() == 1 ? title + ".pdf" : title + ", version " + document.version() + ".pdf";
    }
}
