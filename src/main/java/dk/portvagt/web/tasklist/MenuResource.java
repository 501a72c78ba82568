package dk.portvagt.web.tasklist;

import dk.portvagt.engine.identity.CurrentCaller;
import dk.portvagt.web.page.Menu;
import dk.portvagt.web.page.MenuEntry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Serves the menu of the pages outside Tasklist that the person may use. */
@Component
@Produces(MediaType.APPLICATION_JSON)
public class MenuResource {

    private static final String HERE = "/camunda/app/tasklist/";

    private final Menu menu;
    private final CurrentCaller caller;

    MenuResource(Menu menu, CurrentCaller caller) {
        this.menu = menu;
        this.caller = caller;
    }

    @GET
    public List<MenuEntry> entries() {
        return menu.of(caller.get()).stream()
                .filter(entry -> !entry.address().startsWith(HERE))
                .toList();
    }
}
