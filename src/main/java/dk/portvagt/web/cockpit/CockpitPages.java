package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds all pages and opens each for its readers. */
@Component
class CockpitPages {

    private final CurrentCaller caller;
    private final List<CockpitPage> pages;

    CockpitPages(CurrentCaller caller, List<CockpitPage> pages) {
        this.caller = caller;
        this.pages = pages;
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
