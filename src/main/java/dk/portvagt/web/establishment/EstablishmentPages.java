package dk.portvagt.web.establishment;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.establishment.SetupState;
import dk.portvagt.establishment.StepDone;
import dk.portvagt.establishment.steps.Establishment;
import dk.portvagt.establishment.steps.EstablishmentDesk;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is established in a municipality and what is missing, and lets its digitalisation manager begin. */
@RestController
@RequestMapping(EstablishmentPages.ADDRESS)
class EstablishmentPages {

    static final String ADDRESS = "/portvagt/etablering";

    private final Establishment establishment;
    private final EstablishmentDesk desk;
    private final CockpitAccess access;
    private final People people;
    private final CurrentCaller caller;
    private final PageShell shell;
    private final Clock clock;

    EstablishmentPages(
            Establishment establishment,
            EstablishmentDesk desk,
            CockpitAccess access,
            People people,
            CurrentCaller caller,
            PageShell shell,
            Clock clock) {
        this.establishment = establishment;
        this.desk = desk;
        this.access = access;
        this.people = people;
        this.caller = caller;
        this.shell = shell;
        this.clock = clock;
    }

    /** @param code of the municipality; the only one or the first where it is left out */
    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(name = "kommune", defaultValue = "") String code, HttpServletResponse response) {
        return readable(code)
                .map(municipality -> PageShell.answer(response, HttpStatus.OK, page(municipality, null)))
                .orElseGet(() -> forbidden(response));
    }

    /** Begins the establishment of the digitalisation manager's own municipality. */
    @PostMapping("/begynd")
    ResponseEntity<String> begin(HttpServletResponse response) {
        Caller person = caller.get();
        return person.municipality()
                .filter(code -> person.isIn(PortvagtGroup.DIGITALISATION_MANAGER))
                .flatMap(this::readable)
                .map(municipality -> desk.begin(municipality.code())
                        .refusal()
                        .map(reason ->
                                PageShell.answer(response, HttpStatus.UNPROCESSABLE_ENTITY, page(municipality, reason)))
                        .orElseGet(() -> PageShell.seeOther(ADDRESS)))
                .orElseGet(() -> forbidden(response));
    }

    private String page(Municipality shown, @Nullable String refusal) {
        String code = shown.code();
        List<SetupState> states = establishment.of(code);
        boolean underWay = desk.isUnderWay(code);
        Caller person = caller.get();
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", shown);
        values.put("others", choices(person));
        values.put("states", states);
        values.put(
                "established", states.stream().filter(SetupState::isEstablished).count());
        values.put("underWay", underWay);
        values.put(
                "mayBegin",
                !underWay
                        && person.isIn(PortvagtGroup.DIGITALISATION_MANAGER)
                        && person.municipality().filter(code::equals).isPresent());
        values.put("refusal", refusal);
        values.put("say", new Danish(clock.getZone()));
        values.put(
                "names",
                people.names(states.stream()
                        .map(SetupState::done)
                        .filter(Objects::nonNull)
                        .map(StepDone::by)
                        .collect(Collectors.toSet())));
        return shell.fill("establishment", values);
    }

    private Optional<Municipality> readable(String code) {
        return choices(caller.get()).stream()
                .filter(municipality -> code.isEmpty() || code.equals(municipality.code()))
                .findFirst();
    }

    private List<Municipality> choices(Caller person) {
        return access.municipalities().stream()
                .filter(municipality -> mayRead(person, municipality.code()))
                .toList();
    }

    /** Lets those see it who read the steering group's meetings, and those who place people. */
    private static boolean mayRead(Caller person, String code) {
        return CaseAccess.mayReadMeetings(person, code)
                || person.isIn(PortvagtGroup.MUNICIPAL_ADMINISTRATOR)
                        && person.municipalities().contains(code);
    }

    private ResponseEntity<String> forbidden(HttpServletResponse response) {
        return PageShell.answer(
                response,
                HttpStatus.FORBIDDEN,
                shell.sentence(
                        "Ingen adgang",
                        "Etableringen ser de, der deltager i eller forbereder styregruppens møder i kommunen, og dens"
                                + " administratorer. Kun digitaliseringschefen begynder den."));
    }
}
