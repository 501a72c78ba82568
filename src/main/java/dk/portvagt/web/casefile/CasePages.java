package dk.portvagt.web.casefile;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final PageShell shell;
    private final CurrentCaller caller;

    CasePages(CasePage page, PageShell shell, CurrentCaller caller) {
        this.page = page;
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
        Optional<String> found = CaseNumber.parse(typed)
                .filter(number -> CaseAccess.mayReadCases(caller.get(), number.municipality()))
                .flatMap(number -> page.of(number, caller.get(), "ja".equals(all)));
        return found.map(html -> PageShell.answer(response, HttpStatus.OK, html))
                .orElseGet(() ->
                        PageShell.answer(response, HttpStatus.NOT_FOUND, shell.sentence("Sagen findes ikke", NO_CASE)));
    }
}
