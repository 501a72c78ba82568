package dk.portvagt.web.page;

import dk.portvagt.engine.identity.Caller;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers the menu of a person: every page that the person may use, in one order everywhere. */
@Component
public class Menu {

    // Asked for when the menu is, because the pages themselves are filled by the shell that shows the menu.
    private final ObjectProvider<MenuSource> sources;

    Menu(ObjectProvider<MenuSource> sources) {
        this.sources = sources;
    }

    /** Returns the entries for the person, in their order. */
    public List<MenuEntry> of(Caller person) {
        return sources.stream()
                .flatMap(source -> source.entriesFor(person).stream())
                .sorted(Comparator.comparingInt(MenuEntry::place))
                .toList();
    }
}
