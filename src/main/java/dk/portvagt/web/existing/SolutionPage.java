package dk.portvagt.web.existing;

import dk.portvagt.existing.SolutionColumn;
import dk.portvagt.existing.SolutionReport;
import dk.portvagt.existing.TakenIn;
import dk.portvagt.web.page.PageShell;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders the Danish page for files of solutions: what they hold, what to correct, and what was taken in. */
@Component
class SolutionPage {

    private final PageShell shell;

    SolutionPage(PageShell shell) {
        this.shell = shell;
    }

    /** Renders the page for a new file, with the columns explained. */
    String empty() {
        return fill(Map.of());
    }

    /**
     * Renders what a file holds, before anything is taken in.
     *
     * @param text the file, to be sent again when the person confirms
     */
    String of(SolutionReport report, String text) {
        String reason = report.fileError();
        return reason == null ? fill(Map.of("report", report, "content", text)) : refused(reason);
    }

    String of(TakenIn done) {
        return fill(Map.of("done", done));
    }

    /** Renders the page with one sentence that explains why the file was not read. */
    String refused(String reason) {
        return fill(Map.of("refusal", reason));
    }

    /** Renders why this person gets neither the form nor the template. */
    String forbidden(String reason) {
        return shell.fill("existing-solutions", Map.of("forbidden", reason));
    }

    private String fill(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("columns", SolutionColumn.values());
        return shell.fill("existing-solutions", all);
    }
}
