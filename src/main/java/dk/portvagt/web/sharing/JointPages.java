package dk.portvagt.web.sharing;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.sharing.SharingArea;
import dk.portvagt.sharing.room.JointProcurement;
import dk.portvagt.sharing.room.JointProcurements;
import dk.portvagt.web.page.Danish;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import dk.portvagt.web.page.PageShell;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows the shared room to the case workers of the municipalities in it: each sees what its own municipality may see.
 * Administrators have no part in it.
 */
@RestController
@RequestMapping(JointPages.ADDRESS)
class JointPages implements MenuSource {

    static final String ADDRESS = "/portvagt/faellesrum";

    private final JointProcurements procurements;
    private final Board board;
    private final CurrentCaller caller;
    private final PageShell shell;
    private final Clock clock;

    JointPages(JointProcurements procurements, Board board, CurrentCaller caller, PageShell shell, Clock clock) {
        this.procurements = procurements;
        this.board = board;
        this.caller = caller;
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return own(person).isEmpty()
                ? List.of()
                : List.of(new MenuEntry(
                        22,
                        ADDRESS,
                        "Fællesrum",
                        "Det, kommunen overvejer at dele med andre: hvem er parat, og til hvad"));
    }

    /** @param number of the one to show; empty for the list */
    @GetMapping
    ResponseEntity<String> show(
            @RequestParam(name = "nummer", defaultValue = "") String number, HttpServletResponse response) {
        List<String> own = own(caller.get());
        if (own.isEmpty()) {
            return PageShell.answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    shell.sentence("Ingen adgang", "Fællesrummet er for dem, der arbejder med en kommunes sager."));
        }
        return number.isBlank() ? list(own, response) : room(own, number.strip(), response);
    }

    private static List<String> own(Caller person) {
        return person.municipalities().stream()
                .filter(municipality -> person.worksOnTasks() && CaseAccess.mayReadCases(person, municipality))
                .toList();
    }

    private ResponseEntity<String> list(List<String> own, HttpServletResponse response) {
        Map<String, JointProcurement> found = new LinkedHashMap<>();
        own.forEach(municipality ->
                procurements.of(municipality).forEach(procurement -> found.put(procurement.number(), procurement)));
        return PageShell.answer(
                response,
                HttpStatus.OK,
                shell.fill("joint-list", Map.of("say", new Danish(clock.getZone()), "procurements", found.values())));
    }

    private ResponseEntity<String> room(List<String> own, String number, HttpServletResponse response) {
        for (String municipality : own) {
            Optional<JointProcurement> found = procurements.find(municipality, number);
            if (found.isPresent()) {
                return PageShell.answer(
                        response,
                        HttpStatus.OK,
                        shell.fill(
                                "joint-room",
                                Map.of(
                                        "say",
                                        new Danish(clock.getZone()),
                                        "procurement",
                                        found.get(),
                                        "areas",
                                        SharingArea.values(),
                                        "board",
                                        board.of(municipality, number))));
            }
        }
        return PageShell.answer(
                response,
                HttpStatus.NOT_FOUND,
                shell.sentence(
                        "Fællesrummet findes ikke",
                        "Din kommune er ikke inviteret til noget fællesskab med det nummer."));
    }
}
