package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CaseAccess;
import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.page.MenuEntry;
import dk.portvagt.web.page.MenuSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds all pages and opens each for its readers. */
@Component
class CockpitPages implements MenuSource {

    /** Stands among the pages for the pages of cases and the search for them, outside Cockpit. */
    private static final String CASES = "sager";

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
                .flatMap(page -> page.menuEntry().stream())
                .toList();
    }

    /** Returns the ids of the pages that the person may see, and {@link #CASES} if cases, too. */
    List<String> open() {
        Caller person = caller.get();
        return Stream.concat(
                        pages.stream().filter(page -> page.isFor(person)).map(CockpitPage::id),
                        CaseAccess.mayReadAnyCases(person) ? Stream.of(CASES) : Stream.empty())
                .toList();
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
