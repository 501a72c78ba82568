package dk.portvagt.web.page;

import dk.portvagt.engine.identity.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers the way back to Tasklist to those who have their work there. */
@Component
class TasklistEntries implements MenuSource {

    /** Leads to the list of tasks. */
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    @Override
    public List<MenuEntry> entriesFor(Caller person) {
        return !person.worksOnTasks()
                ? List.of()
                : List.of(
                        new MenuEntry(0, TASKLIST + "#/", "Opgaver", "De opgaver, der venter på dig og din gruppe"),
                        new MenuEntry(
                                10,
                                TASKLIST + "#/portefoelje",
                                "Min portefølje",
                                "De sager, du har meldt ind, og de løsninger, du er systemejer af"));
    }
}
