package dk.portvagt.web.people;

import dk.portvagt.engine.identity.People;
import dk.portvagt.people.steps.AccountDesk;
import dk.portvagt.text.Outcome;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets a person choose a password by the link that an administrator has given them. It needs no log-in. */
@RestController
@RequestMapping(PasswordPages.ADDRESS)
class PasswordPages {

    static final String ADDRESS = "/portvagt/adgangskode";

    private static final String NO_LINK = "Det er brugt, erstattet af et nyere eller mere end syv dage gammelt. Bed din"
            + " administrator om et nyt link.";

    private final AccountDesk desk;
    private final People people;
    private final PageShell shell;

    PasswordPages(AccountDesk desk, People people, PageShell shell) {
        this.desk = desk;
        this.people = people;
        this.shell = shell;
    }

    @GetMapping("/{secret}")
    ResponseEntity<String> show(@PathVariable("secret") String secret, HttpServletResponse response) {
        return page(secret, null, HttpStatus.OK, response);
    }

    /**
     * Sets the password.
     *
     * @param again the password typed once more, since it is not seen
     */
    @PostMapping("/{secret}")
    ResponseEntity<String> choose(
            @PathVariable("secret") String secret,
            @RequestParam("adgangskode") String password,
            @RequestParam("igen") String again,
            HttpServletResponse response) {
        if (!password.equals(again)) {
            return page(
                    secret,
                    "De to adgangskoder er ikke ens. Skriv den samme i begge felter.",
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    response);
        }
        Outcome<String> outcome = desk.choosePassword(secret, password);
        if (outcome instanceof Outcome.Done<String> done) {
            return answer(Map.of("chosenBy", done.value()), HttpStatus.OK, response);
        }
        return page(secret, outcome.refusal().orElseThrow(), HttpStatus.UNPROCESSABLE_ENTITY, response);
    }

    private ResponseEntity<String> page(
            String secret, @Nullable String refusal, HttpStatus status, HttpServletResponse response) {
        return desk.personBehind(secret)
                .map(person -> {
                    Map<String, Object> values = new HashMap<>();
                    values.put("address", ADDRESS + "/" + secret);
                    values.put("user", person);
                    values.put("name", people.name(person));
                    values.put("refusal", refusal);
                    return answer(values, status, response);
                })
                .orElseGet(() -> PageShell.answer(
                        response, HttpStatus.NOT_FOUND, shell.sentence("Linket virker ikke", NO_LINK)));
    }

    private ResponseEntity<String> answer(Map<String, Object> values, HttpStatus status, HttpServletResponse response) {
        // The address itself is the secret: it must not be sent on to another page.
        response.setHeader("Referrer-Policy", "no-referrer");
        return PageShell.answer(response, status, shell.fill("password", values));
    }
}
