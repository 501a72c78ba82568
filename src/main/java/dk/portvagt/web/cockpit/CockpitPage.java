package dk.portvagt.web.cockpit;

import dk.portvagt.engine.identity.Caller;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.web.page.MenuEntry;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the requests of a Portvagt page in Cockpit: a Spring bean with JAX-RS methods.
 *
 * <p>They return records of texts, numbers and booleans as JSON; a date is a text, {@code 2027-02-03}. They refuse with
 * {@link Refused}. Only people in a group of readers reach these methods.
 */
public interface CockpitPage {

    /** Returns the id in the addresses of the page and of its requests. */
    String id();

    /** Returns the groups that may see the page. */
    Set<PortvagtGroup> readers();

    /** Returns the page's entry in the menu of the pages outside Cockpit; empty for a page of Cockpit's own people. */
    default Optional<MenuEntry> menuEntry() {
        return Optional.empty();
    }

    /** Makes the entry of a page. */
    static MenuEntry entry(int place, String page, String name, String description) {
        return new MenuEntry(place, "/camunda/app/cockpit/default/#/" + page, name, description);
    }

    default boolean isFor(Caller person) {
        return readers().stream().anyMatch(person::isIn);
    }
}
