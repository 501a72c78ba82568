package dk.portvagt.web.overview;

import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.cockpit.portfolio.InAddress;
import dk.portvagt.web.cockpit.portfolio.Place;
import dk.portvagt.web.cockpit.portfolio.Wanted;
import dk.portvagt.web.cockpit.portfolio.Wanted.Only;
import dk.portvagt.web.cockpit.portfolio.Wanted.Risk;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the overview, and the lists behind its numbers. It shows what meetings decide on, so who may read a
 * municipality's meetings may read it.
 */
@RestController
@RequestMapping(OverviewPages.ADDRESS)
class OverviewPages implements MenuSource {

    static final String ADDRESS = "/portvagt/overblik";
    static final String CASES = "/sager";
    static final String MONEY = "/pulje";

    private final CurrentCaller caller;
    private final CockpitAccess access;
    private final OverviewPage page;
    private final OverviewLists lists;
    private final PageShell shell;

    OverviewPages(CurrentCaller caller, CockpitAccess access, OverviewPage page, OverviewLists lists, PageShell shell) {
        this.caller = caller;
        this.access = access;
        this.page = page;
        this.lists = lists;
        this.shell = shell;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return CaseAccess.mayReadAnyMeetings(person)
                ? List.of(new MenuEntry(
                        5,
                        ADDRESS,
                        "Overblik",
                        "Portefølje, pulje, kommende beslutninger, røde lamper og gevinster på én side"))
                : List.of();
    }

    /** @param municipality its code; empty for the reader's own, or the first of several */
    @GetMapping
    ResponseEntity<String> overview(
            @RequestParam(name = "kommune", defaultValue = "") String municipality, HttpServletResponse response) {
        List<Municipality> readable = readable();
        return answer(chosen(readable, municipality).map(shown -> page.of(shown, readable)), response);
    }

    /**
     * Lists running cases; an unknown choice is no restriction.
     *
     * @param from number of cases before this page
     */
    @GetMapping(CASES)
    ResponseEntity<String> cases(
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "fase", defaultValue = "") String phase,
            @RequestParam(name = "sted", defaultValue = "") String place,
            @RequestParam(name = "kun", defaultValue = "") String only,
            @RequestParam(name = "risiko", defaultValue = "") String risk,
            @RequestParam(name = "fra", defaultValue = "") String from,
            HttpServletResponse response) {
        return answer(
                chosen(readable(), municipality)
                        .map(shown -> lists.cases(
                                shown,
                                Wanted.running(shown.code())
                                        .only(
                                                named(Phase.values(), Enum::name, phase),
                                                named(Place.values(), Enum::name, place),
                                                named(Only.values(), InAddress::word, only),
                                                named(Risk.values(), InAddress::word, risk)),
                                PageShell.rowsBefore(from))),
                response);
    }

    /**
     * Lists the cases with money of a line and year.
     *
     * @param from number of cases before this page
     */
    @GetMapping(MONEY)
    ResponseEntity<String> money(
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "aar", defaultValue = "") String year,
            @RequestParam(name = "linje", defaultValue = "") String line,
            @RequestParam(name = "fra", defaultValue = "") String from,
            HttpServletResponse response) {
        return answer(
                chosen(readable(), municipality)
                        .map(shown -> lists.money(
                                shown,
                                year.matches("[0-9]{4}") ? Integer.valueOf(year) : null,
                                PoolLine.ofDanishName(line).orElse(null),
                                PageShell.rowsBefore(from))),
                response);
    }

    private List<Municipality> readable() {
        Caller person = caller.get();
        return access.municipalities().stream()
                .filter(municipality -> CaseAccess.mayReadMeetings(person, municipality.code()))
                .toList();
    }

    private static Optional<Municipality> chosen(List<Municipality> readable, String typed) {
        Predicate<Municipality> wanted =
                municipality -> typed.isEmpty() || municipality.code().equals(typed);
        return readable.stream().filter(wanted).findFirst();
    }

    private ResponseEntity<String> answer(Optional<String> html, HttpServletResponse response) {
        return html.map(page -> PageShell.answer(response, HttpStatus.OK, page))
                .orElseGet(() -> PageShell.answer(
                        response,
                        HttpStatus.NOT_FOUND,
                        shell.sentence(
                                "Intet overblik her",
                                "Overblikket er for dem, der deltager i eller forbereder styregruppens møder i kommunen."
                                        + " Bed administratoren om adgang.")));
    }

    private static <E> @Nullable E named(E[] known, Function<E, String> spelling, String typed) {
        return Arrays.stream(known)
                .filter(one -> spelling.apply(one).equals(typed))
                .findFirst()
                .orElse(null);
    }
}
