package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds all pages and opens each for its readers. */
@Component
class CockpitPages implements MenuSource {

    private final CurrentCaller caller;
    private final List<CockpitPage> pages;

    CockpitPages(CurrentCaller caller, List<CockpitPage> pages) {
        this.caller = caller;
        this.pages = pages;
    }

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return pages.stream()
                .filter(page -> page.isFor(person))
                .flatMap(page -> entry(page.id()).stream())
                .toList();
    }

    private static Optional<MenuEntry> entry(String page) {
        return switch (page) {
            case "portefoelje" -> Optional.of(entry(70, page, "Portefølje", "Alle sager efter fase og gate"));
            case "pulje" -> Optional.of(entry(80, page, "Central pulje", "Puljens penge og hver krones vej"));
            default -> Optional.empty();
        };
    }

    private static MenuEntry entry(int place, String page, String name, String description) {
        return new MenuEntry(place, "/camunda/app/cockpit/default/#/" + page, name, description);
    }

    /** Returns the pages that the person may see. */
    List<CockpitPage> open() {
        Caller person = caller.get();
        return pages.stream().filter(page -> page.isFor(person)).toList();
    }

    /**
     * Returns a page.
     *
     * @throws Refused 404 if there is no such page, 403 if the person may not see it
     */
    CockpitPage get(String id) {
        CockpitPage page = pages.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.unknown("Siden findes ikke."));
        if (!page.isFor(caller.get())) {
            throw Refused.forbidden("Denne side er ikke for de grupper, du er medlem af.");
        }
        return page;
    }
}
