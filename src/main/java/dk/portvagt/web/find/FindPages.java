package dk.portvagt.web.find;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.landscape.FoundCase;
import dk.portvagt.web.page.CaseAddress;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds cases by what a person typed, among those that the person may read. A whole case number leads to the case
 * itself.
 */
@RestController
@RequestMapping(FindPages.ADDRESS)
class FindPages {

    static final String ADDRESS = "/portvagt/find";

    private static final int MOST = 50;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 6;

    private final CaseFinder finder;
    private final AcquisitionCases cases;
    private final People people;
    private final CurrentCaller caller;
    private final PageShell shell;

    FindPages(CaseFinder finder, AcquisitionCases cases, People people, CurrentCaller caller, PageShell shell) {
        this.finder = finder;
        this.cases = cases;
        this.people = people;
        this.caller = caller;
        this.shell = shell;
    }

    /**
     * Lists what is found.
     *
     * @param typed words that each have to be found in the case
     */
    @GetMapping
    ResponseEntity<String> find(
            @RequestParam(name = "q", defaultValue = "") String typed, HttpServletResponse response) {
        Caller person = caller.get();
        if (!CaseAccess.mayReadAnyCases(person)) {
            return PageShell.answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    shell.sentence(
                            "Ingen adgang",
                            "Du er ikke medlem af en gruppe, der arbejder med sager. Bed administratoren om adgang."));
        }
        String query = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        Optional<CaseNumber> number = CaseNumber.parse(query)
                .filter(parsed -> CaseAccess.mayReadCases(person, parsed.municipality()))
                .filter(parsed -> cases.find(parsed).isPresent());
        if (number.isPresent()) {
            return PageShell.seeOther(CaseAddress.of(number.get().toString()));
        }
        return PageShell.answer(response, HttpStatus.OK, page(query, person));
    }

    private String page(String query, Caller person) {
        List<String> words = words(query);
        String refusal = refusal(query, words);
        List<FoundCase> found = refusal == null ? search(words, person) : List.of();
        Map<String, Object> values = new HashMap<>();
        values.put("query", query.length() > LONGEST ? "" : query);
        values.put("refusal", refusal);
        values.put("rows", rows(found.stream().limit(MOST).toList(), words));
        values.put("more", found.size() > MOST);
        values.put("most", MOST);
        return shell.fillFound("find", values, query.length() > LONGEST ? "" : query);
    }

    private static List<String> words(String query) {
        return Arrays.stream(query.split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns one sentence about what cannot be searched for; null when it can. */
    private static @Nullable String refusal(String query, List<String> words) {
        if (query.isEmpty()) {
            return "Skriv, hvad du leder efter: et sagsnummer, en titel, en leverandør, en løsning eller en person.";
        }
        if (query.length() > LONGEST || words.size() > MOST_WORDS) {
            return "Det er for meget at søge på. Skriv højst %d ord og %d tegn.".formatted(MOST_WORDS, LONGEST);
        }
        return words.stream().anyMatch(word -> word.length() >= SHORTEST)
                ? null
                : "Skriv mindst to bogstaver eller cifre i et af ordene.";
    }

    private List<FoundCase> search(List<String> words, Caller person) {
        return finder.find(CaseAccess.readable(person), words, MOST + 1);
    }

    private List<FoundRow> rows(List<FoundCase> found, List<String> words) {
        Map<String, String> names = people.names(found.stream()
                .flatMap(hit -> Stream.of(hit.requester(), hit.systemOwner()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return found.stream().map(hit -> FoundRow.of(hit, words, names)).toList();
    }
}
