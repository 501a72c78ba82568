package dk.portvagt.web.solution;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.landscape.RegisteredSolution;
import dk.portvagt.landscape.SolutionRegister;
import dk.portvagt.landscape.SolutionRegister.State;
import dk.portvagt.landscape.SolutionRegister.Wanted;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows the register of solutions to everybody who may read cases: each with its case, contract and integrations. */
@RestController
@RequestMapping(SolutionPages.ADDRESS)
class SolutionPages implements MenuSource {

    static final String ADDRESS = "/portvagt/solutions";

    private static final int PER_PAGE = 50;
    private static final int LONGEST = 100;

    private final SolutionRegister register;
    private final People people;
    private final CurrentCaller caller;
    private final PageShell shell;
    private final Clock clock;

    SolutionPages(SolutionRegister register, People people, CurrentCaller caller, PageShell shell, Clock clock) {
        this.register = register;
        this.people = people;
        this.caller = caller;
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return CaseAccess.mayReadAnyCases(person)
                ? List.of(new MenuEntry(
                        20,
                        ADDRESS,
                        "Løsninger i drift",
                        "Kommunens løsninger med sag, kontrakt, integrationer og systemejer"))
                : List.of();
    }

    /**
     * Lists solutions by name.
     *
     * @param text part of a name, vendor, case number or integration
     * @param state a word of {@link Shown}; solutions in operation for an unknown one
     * @param office name of an office
     * @param owner user id
     * @param from number of solutions before this page
     */
    @GetMapping
    ResponseEntity<String> list(
            @RequestParam(name = "soeg", defaultValue = "") String text,
            @RequestParam(name = "tilstand", defaultValue = "") String state,
            @RequestParam(name = "forvaltning", defaultValue = "") String office,
            @RequestParam(name = "ejer", defaultValue = "") String owner,
            @RequestParam(name = "fra", defaultValue = "") String from,
            HttpServletResponse response) {
        Caller person = caller.get();
        if (!CaseAccess.mayReadAnyCases(person)) {
            return PageShell.answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    shell.sentence(
                            "Ingen adgang",
                            "Oversigten er for dem, der arbejder med sager. Bed administratoren om adgang."));
        }
        String searched =
                text.strip().substring(0, Math.min(LONGEST, text.strip().length()));
        Shown shown = Shown.of(state);
        Wanted wanted = new Wanted(CaseAccess.readable(person), searched, shown.state, office, owner);
        return PageShell.answer(
                response, HttpStatus.OK, shell.fill("solutions", values(wanted, shown, PageShell.rowsBefore(from))));
    }

    private Map<String, Object> values(Wanted wanted, Shown shown, int from) {
        long total = register.count(wanted);
        List<RegisteredSolution> page = register.page(wanted, from, PER_PAGE);
        List<String> owners = register.owners(wanted.municipalities());
        Map<String, String> names =
                people.names(Stream.concat(owners.stream(), page.stream().map(RegisteredSolution::systemOwner))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<String, Object> values = new HashMap<>();
        values.put("say", new Danish(clock.getZone()));
        values.put("today", LocalDate.now(clock));
        values.put("files", RegisterFilePages.mayUse(caller.get()));
        values.put("wanted", wanted);
        values.put("shown", shown);
        values.put("states", Shown.values());
        values.put("offices", register.offices(wanted.municipalities()));
        values.put("owners", sorted(owners, names));
        values.put("names", names);
        values.put("solutions", page);
        values.put("total", total);
        values.put("from", from);
        values.put("until", from + page.size());
        values.put("earlier", from == 0 ? null : address(wanted, shown, Math.max(0, from - PER_PAGE)));
        values.put("later", from + PER_PAGE >= total ? null : address(wanted, shown, from + PER_PAGE));
        return values;
    }

    private static Map<String, String> sorted(List<String> owners, Map<String, String> names) {
        return owners.stream()
                .sorted(Comparator.comparing(names::get))
                .collect(Collectors.toMap(owner -> owner, names::get, (first, second) -> first, LinkedHashMap::new));
    }

    private static String address(Wanted wanted, Shown shown, int from) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("soeg", "{soeg}")
                .queryParam("tilstand", shown.word)
                .queryParam("forvaltning", "{forvaltning}")
                .queryParam("ejer", "{ejer}")
                .queryParam("fra", from)
                .encode()
                .buildAndExpand(wanted.text(), wanted.office(), wanted.owner())
                .toUriString();
    }

    /** Offers the states to choose from, each by a word in the address. */
    public enum Shown {
        OPERATED("drift", State.OPERATED),
        PHASE_OUT("udfasning", State.PHASE_OUT),
        RETIRED("udfaset", State.RETIRED),
        ANY("alle", State.ANY);

        private final String word;
        private final State state;

        Shown(String word, State state) {
            this.word = word;
            this.state = state;
        }

        public String word() {
            return word;
        }

        public String danishName() {
            return state.danishName();
        }

        static Shown of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(shown -> shown.word.equals(word))
                    .findFirst()
                    .orElse(OPERATED);
        }
    }
}
