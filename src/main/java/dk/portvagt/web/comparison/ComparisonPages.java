package dk.portvagt.web.comparison;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.comparison.Comparison;
import dk.portvagt.comparison.Comparison.Order;
import dk.portvagt.comparison.steps.ComparisonPapers;
import dk.portvagt.comparison.steps.Proposals;
import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.meeting.Meeting;
import dk.portvagt.meeting.Meetings;
import dk.portvagt.web.cockpit.CockpitAccess;
import dk.portvagt.web.cockpit.CockpitAccess.Municipality;
import dk.portvagt.web.page.ComparisonAddress;
import dk.portvagt.web.page.MeetingAddress;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Compares proposals for everybody who may read the cases of the municipality. Its secretariat files a comparison as a
 * paper of a meeting ahead.
 */
@RestController
@RequestMapping(ComparisonAddress.ROOT)
class ComparisonPages {

    private static final String NOT_CHOSEN = "Vælg mindst to forslag at sammenligne.";

    private final CurrentCaller caller;
    private final CockpitAccess access;
    private final Proposals proposals;
    private final ComparisonPage page;
    private final ComparisonPapers papers;
    private final Meetings meetings;
    private final PageShell shell;

    ComparisonPages(
            CurrentCaller caller,
            CockpitAccess access,
            Proposals proposals,
            ComparisonPage page,
            ComparisonPapers papers,
            Meetings meetings,
            PageShell shell) {
        this.caller = caller;
        this.access = access;
        this.proposals = proposals;
        this.page = page;
        this.papers = papers;
        this.meetings = meetings;
        this.shell = shell;
    }

    /**
     * Shows the choice, and the comparison of what is chosen.
     *
     * @param municipality its code; empty for the reader's own, or the first of several
     * @param chosen case numbers
     * @param words what to search for among the other cases
     * @param year budget year; the first open one for an unknown one
     * @param order {@code valgt} for the order of the choice; else by net present value
     */
    @GetMapping
    ResponseEntity<String> compare(
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "sag", defaultValue = "") List<String> chosen,
            @RequestParam(name = "find", defaultValue = "") String words,
            @RequestParam(name = "aar", defaultValue = "") String year,
            @RequestParam(name = "orden", defaultValue = "") String order,
            HttpServletResponse response) {
        return readable(municipality)
                .map(shown -> show(comparison(shown, chosen, year, order), shown, words, "", HttpStatus.OK, response))
                .orElseGet(() -> nothing(response));
    }

    /**
     * Files the comparison as a paper of the meeting.
     *
     * @param meetingId of a meeting ahead
     */
    @PostMapping("/moede")
    ResponseEntity<String> file(
            @RequestParam("kommune") String municipality,
            @RequestParam(name = "sag", defaultValue = "") List<String> chosen,
            @RequestParam(name = "aar", defaultValue = "") String year,
            @RequestParam(name = "orden", defaultValue = "") String order,
            @RequestParam(name = "moede", defaultValue = "") String meetingId,
            HttpServletResponse response) {
        Municipality shown =
                readable(municipality).filter(one -> mayFile(one.code())).orElse(null);
        if (shown == null) {
            return nothing(response);
        }
        Comparison comparison = comparison(shown, chosen, year, order);
        Optional<Meeting> meeting = meetings.ahead(shown.code()).stream()
                .filter(ahead -> String.valueOf(ahead.id()).equals(meetingId))
                .findFirst();
        if (comparison.proposals().size() < 2 || meeting.isEmpty()) {
            String refusal = meeting.isEmpty() ? "Vælg et møde, der ikke er holdt." : NOT_CHOSEN;
            return show(comparison, shown, "", refusal, HttpStatus.BAD_REQUEST, response);
        }
        papers.file(meeting.get(), comparison);
        return PageShell.seeOther(MeetingAddress.of(meeting.get().id()) + "#bilag");
    }

    private Comparison comparison(Municipality shown, List<String> chosen, String year, String order) {
        List<Integer> years = proposals.years(shown.code());
        Set<CaseNumber> numbers = new LinkedHashSet<>();
        chosen.stream()
                .flatMap(typed -> CaseNumber.parse(typed).stream())
                .filter(number -> number.municipality().equals(shown.code()))
                .limit(Comparison.MOST)
                .forEach(numbers::add);
        return proposals.of(
                shown.code(),
                numbers,
                years.stream()
                        .filter(open -> String.valueOf(open).equals(year))
                        .findFirst()
                        .orElse(years.get(0)),
                "valgt".equals(order) ? Order.AS_CHOSEN : Order.NET_PRESENT_VALUE);
    }

    private ResponseEntity<String> show(
            Comparison comparison,
            Municipality shown,
            String words,
            String refusal,
            HttpStatus status,
            HttpServletResponse response) {
        return PageShell.answer(response, status, page.of(comparison, shown, words, refusal, mayFile(shown.code())));
    }

    private Optional<Municipality> readable(String typed) {
        Caller person = caller.get();
        return access.municipalities().stream()
                .filter(municipality -> CaseAccess.mayReadCases(person, municipality.code()))
                .filter(municipality -> typed.isEmpty() || municipality.code().equals(typed))
                .findFirst();
    }

    private boolean mayFile(String municipality) {
        Caller person = caller.get();
        return person.isIn(PortvagtGroup.SECRETARIAT) && person.municipalities().contains(municipality);
    }

    private ResponseEntity<String> nothing(HttpServletResponse response) {
        return PageShell.answer(
                response,
                HttpStatus.NOT_FOUND,
                shell.sentence(
                        "Intet at sammenligne her",
                        "Du kan ikke sammenligne forslag i den kommune. Bed administratoren om adgang."));
    }
}
