package dk.portvagt.web.document;

import dk.portvagt.web.page.PageShell;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the Danish page that lists documents. It needs no script. */
@Component
class DocumentPage {

    private final PageShell shell;

    DocumentPage(PageShell shell) {
        this.shell = shell;
    }

    /**
     * Renders the documents found.
     *
     * @param meetings to choose from
     * @param caseNumber the requested number, shown again; empty without one
     * @param meeting likewise
     */
    String found(
            List<DocumentRow> documents,
            List<MeetingChoice> meetings,
            String caseNumber,
            String meeting,
            String heading) {
        return fill(Map.of(
                "documents",
                documents,
                "meetings",
                meetings,
                "caseNumber",
                caseNumber,
                "meeting",
                meeting,
                "heading",
                heading,
                "refusal",
                ""));
    }

    /** Renders the page with one sentence that explains the refusal. */
    String refused(String reason) {
        return fill(Map.of(
                "documents",
                List.of(),
                "meetings",
                List.of(),
                "caseNumber",
                "",
                "meeting",
                "",
                "heading",
                "Dokumenter",
                "refusal",
                reason));
    }

    private String fill(Map<String, Object> values) {
        return shell.fill("documents", values);
    }
}
