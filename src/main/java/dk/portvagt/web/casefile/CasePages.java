package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.comment.steps.CaseDiscussion;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.text.Outcome;
import dk.portvagt.web.casefile.CasePage.Unsaid;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page of a case at an address of its own. A missing case and a forbidden one get the same answer. */
@RestController
@RequestMapping(CaseAddress.ROOT)
class CasePages {

    private static final String NO_CASE = "Der er ingen sag her, som du kan se. Kontrollér sagsnummeret, der ser ud som"
            + " 901-2026-0042, eller find sagen med søgefeltet øverst.";

    private final CasePage page;
    private final CaseDiscussion discussion;
    private final PageShell shell;
    private final CurrentCaller caller;

    CasePages(CasePage page, CaseDiscussion discussion, PageShell shell, CurrentCaller caller) {
        this.page = page;
        this.discussion = discussion;
        this.shell = shell;
        this.caller = caller;
    }

    /**
     * Shows the case.
     *
     * @param typed its number
     * @param all {@code ja} to list every task that was done, not the latest only
     */
    @GetMapping("/{number}")
    ResponseEntity<String> show(
            @PathVariable("number") String typed,
            @RequestParam(name = "alt", defaultValue = "") String all,
            HttpServletResponse response) {
        return readable(typed)
                .flatMap(number -> page.of(number, caller.get(), "ja".equals(all)))
                .map(html -> PageShell.answer(response, HttpStatus.OK, html))
                .orElseGet(() -> noCase(response));
    }

    /**
     * Adds a comment and shows the case again; a refused one stays in its field, with the reason above it.
     *
     * @param typed the case's number
     */
    @PostMapping("/{number}/kommentarer")
    ResponseEntity<String> comment(
            @PathVariable("number") String typed,
            @RequestParam("kommentar") String text,
            HttpServletResponse response) {
        CaseNumber number = readable(typed).orElse(null);
        if (number == null) {
            return noCase(response);
        }
        String said = PageShell.typed(text);
        if (discussion.write(number, said, caller.get().userId()) instanceof Outcome.Refused<?> refused) {
            return page.of(number, caller.get(), new Unsaid(said, refused.reason()))
                    .map(html -> PageShell.answer(response, HttpStatus.BAD_REQUEST, html))
                    .orElseGet(() -> noCase(response));
        }
        return PageShell.seeOther(CaseAddress.of(number.toString()) + "#kommentarer");
    }

    private Optional<CaseNumber> readable(String typed) {
        return CaseNumber.parse(typed).filter(number -> CaseAccess.mayReadCases(caller.get(), number.municipality()));
    }

    private ResponseEntity<String> noCase(HttpServletResponse response) {
        return PageShell.answer(response, HttpStatus.NOT_FOUND, shell.sentence("Sagen findes ikke", NO_CASE));
    }
}
