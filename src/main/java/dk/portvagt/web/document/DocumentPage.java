package dk.portvagt.web.document;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.PageShell;
import java.util.HashMap;
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
        Map<String, Object> all = new HashMap<>(values);
        all.put(
                "casePage",
                CaseNumber.parse((String) values.get("caseNumber"))
                        .map(number -> CaseAddress.of(number.toString()))
                        .orElse(null));
        return shell.fill("documents", all);
    }
}
