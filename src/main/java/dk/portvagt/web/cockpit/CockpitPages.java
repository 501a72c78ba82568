package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.CurrentCaller;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages there are, each for its readers. */
@Component
class CockpitPages {

    private final CurrentCaller caller;
    private final List<CockpitPage> pages;

    CockpitPages(CurrentCaller caller, List<CockpitPage> pages) {
        this.caller = caller;
        this.pages = pages;
    }

    /** Those the person may see. */
    List<CockpitPage> open() {
        Caller person = caller.get();
        return pages.stream().filter(page -> page.isFor(person)).toList();
    }

    /** @throws Refused 404 when there is no such page, 403 when it is not for the person */
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
