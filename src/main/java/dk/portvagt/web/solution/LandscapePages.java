package dk.portvagt.web.solution;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.landscape.RegisteredSolution;
import dk.portvagt.landscape.SolutionRegister;
import dk.portvagt.landscape.register.Field;
import dk.portvagt.landscape.register.KnownSolution;
import dk.portvagt.landscape.register.Part;
import dk.portvagt.landscape.register.Register;
import dk.portvagt.text.Containing;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows everybody who may read cases what the register knows: of one solution with its surroundings, and of the whole
 * landscape of a municipality. Each picture has a table beside it, which says the same without a script.
 */
@RestController
@RequestMapping(SolutionPages.ADDRESS)
class LandscapePages {

    private static final int LONGEST = 100;

    private final Register register;
    private final SolutionRegister solutions;
    private final CockpitAccess access;
    private final CurrentCaller caller;
    private final People people;
    private final PageShell shell;
    private final Clock clock;

    LandscapePages(
            Register register,
            SolutionRegister solutions,
            CockpitAccess access,
            CurrentCaller caller,
            People people,
            PageShell shell,
            Clock clock) {
        this.register = register;
        this.solutions = solutions;
        this.access = access;
        this.caller = caller;
        this.people = people;
        this.shell = shell;
        this.clock = clock;
    }

    /**
     * Shows the landscape.
     *
     * @param municipality its code; empty for the reader's own, or the first of several
     * @param text part of a solution's name or product, or of another system's name; empty for all
     * @param area beginning of a KLE number; empty for all
     */
    @GetMapping("/landscape")
    ResponseEntity<String> landscape(
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "soeg", defaultValue = "") String text,
            @RequestParam(name = "kle", defaultValue = "") String area,
            HttpServletResponse response) {
        Caller person = caller.get();
        List<Municipality> readable = access.municipalities().stream()
                .filter(one -> CaseAccess.mayReadCases(person, one.code()))
                .toList();
        Optional<Municipality> shown = readable.stream()
                .filter(one -> municipality.isEmpty() || one.code().equals(municipality))
                .findFirst();
        return shown.map(one -> PageShell.answerWithScript(
                        response,
                        HttpStatus.OK,
                        shell.fill("landscape", landscape(one, readable, cut(text), cut(area)))))
                .orElseGet(() -> nothing(response));
    }

    /**
     * Shows one solution.
     *
     * @param typed the number of its case
     */
    @GetMapping("/{number}")
    ResponseEntity<String> solution(@PathVariable("number") String typed, HttpServletResponse response) {
        Optional<CaseNumber> number =
                CaseNumber.parse(typed).filter(one -> CaseAccess.mayReadCases(caller.get(), one.municipality()));
        Optional<RegisteredSolution> registered = number.flatMap(solutions::find);
        return registered
                .map(found -> PageShell.answerWithScript(
                        response,
                        HttpStatus.OK,
                        shell.fill(
                                "solution",
                                solution(found, register.find(found.number()).orElseThrow()))))
                .orElseGet(() -> nothing(response));
    }

    private Map<String, Object> landscape(
            Municipality municipality, List<Municipality> readable, String text, String area) {
        List<KnownSolution> all = register.operated(municipality.code());
        List<Link> links = Link.of(all, register.integrations(municipality.code()));
        Set<String> inArea = all.stream()
                .filter(solution -> isIn(solution, area))
                .map(solution -> solution.number().toString())
                .collect(Collectors.toSet());
        List<Link> shownLinks = links.stream()
                .filter(link -> area.isEmpty()
                        || inArea.contains(link.from().id())
                        || inArea.contains(link.to().id()))
                .filter(link -> contains(link.from().name(), text)
                        || contains(link.to().name(), text)
                        || all.stream()
                                .filter(solution -> solution.number()
                                        .toString()
                                        .equals(link.from().id()))
                                .anyMatch(solution -> contains(solution.facts().text(Field.PRODUCT), text)))
                .toList();
        Set<String> linked = shownLinks.stream()
                .flatMap(link -> Stream.of(link.from().id(), link.to().id()))
                .collect(Collectors.toSet());
        Map<String, Object> values = shared(shownLinks);
        values.put("municipality", municipality);
        values.put("municipalities", readable);
        values.put("text", text);
        values.put("area", area);
        values.put("systems", all.size());
        values.put(
                "solutions",
                all.stream()
                        .filter(solution -> inArea.contains(solution.number().toString()))
                        .filter(solution -> linked.contains(solution.number().toString())
                                || contains(solution.name(), text)
                                || contains(solution.facts().text(Field.PRODUCT), text))
                        .toList());
        values.put("focus", "");
        return values;
    }

    private Map<String, Object> solution(RegisteredSolution registered, KnownSolution solution) {
        String municipality = solution.number().municipality();
        List<Link> links = Link.of(register.operated(municipality), register.integrations(municipality)).stream()
                .filter(link -> Stream.of(link.from(), link.to())
                        .anyMatch(node -> node.id().equals(solution.number().toString())))
                .toList();
        Map<String, Object> values = shared(links);
        values.put("registered", registered);
        values.put("solution", solution);
        values.put("owner", registered.systemOwner() == null ? "mangler" : people.name(registered.systemOwner()));
        values.put("confirmedBy", solution.confirmedBy() == null ? "" : people.name(solution.confirmedBy()));
        values.put("contractFields", solution.hasContract() ? Field.of(Part.CONTRACT) : List.of());
        values.put("procedures", register.procedures(solution.number()));
        values.put("procedureFields", Field.of(Part.PROCEDURE));
        values.put("focus", solution.number().toString());
        return values;
    }

    private Map<String, Object> shared(List<Link> links) {
        Map<String, Object> values = new HashMap<>();
        values.put("say", new Danish(clock.getZone()));
        values.put("links", links);
        values.put("solutionFields", Field.of(Part.SOLUTION));
        values.put("integrationFields", Field.of(Part.INTEGRATION));
        return values;
    }

    private ResponseEntity<String> nothing(HttpServletResponse response) {
        return PageShell.answer(
                response,
                HttpStatus.NOT_FOUND,
                shell.sentence(
                        "Løsningen findes ikke",
                        "Der er ingen løsning her, som du kan se. Find den på siden Løsninger i drift, eller bed"
                                + " administratoren om adgang."));
    }

    private static boolean isIn(KnownSolution solution, String area) {
        return area.isEmpty()
                || solution.facts().get(Field.KLE).stream()
                        .flatMap(numbers -> ((List<?>) numbers).stream())
                        .anyMatch(number -> number.toString().startsWith(area));
    }

    private static boolean contains(String name, String text) {
        return Containing.folded(name).contains(Containing.folded(text));
    }

    private static String cut(String typed) {
        String text = typed.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
