package dk.portvagt.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what surrounds every page: whose it is, the menu and the search box.
 *
 * @param person name of the person who is logged in; null when that is unknown, as on the page of an outage
 * @param municipality name of the person's municipality; null for none, and for several
 * @param logo whether the municipality has a logo
 * @param menu pages that the person may use
 * @param current address of the page itself
 * @param mayFind whether the person may read cases, and so search for them
 * @param query what was searched for; empty on every other page
 */
public record Frame(
        @Nullable String person,
        @Nullable String municipality,
        boolean logo,
        List<MenuEntry> menu,
        String current,
        boolean mayFind,
        String query) {

    /** Surrounds a page of which nobody knows whose it is. */
    static Frame ofNobody() {
        return new Frame(null, null, false, List.of(), "", false, "");
    }

    /** Leads out of the page: to the tasks, or for those who have none to the choice of web apps. */
    public String home() {
        return menu.isEmpty() || menu.get(0).place() > 0
                ? "/camunda/app/welcome/default/"
                : menu.get(0).address();
    }
}
