package dk.portvagt.documents;

import dk.portvagt.calendar.DanishDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints the content of a paper as the bytes of a PDF. */
@Component
class DocumentPrinter {

    private final Letterheads letterheads;
    private final Templates templates;
    private final PdfRenderer renderer;
    private final Clock clock;

    DocumentPrinter(Letterheads letterheads, Templates templates, PdfRenderer renderer, Clock clock) {
        this.letterheads = letterheads;
        this.templates = templates;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Prints a document.
     *
     * @param values values of the kind's template beside the letterhead
     */
    byte[] print(DocumentSubject subject, String title, int version, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("letterhead", letterheads.of(subject.municipality()));
        all.put("title", title);
        all.put("kind", subject.kind().danishName());
        all.put("edition", "Version %d · %s".formatted(version, DanishDates.of(LocalDate.now(clock))));
        return renderer.render(templates.fill(subject.kind(), all));
    }
}
