package dk.portvagt.web.page;

import dk.portvagt.engine.identity.Caller;
import java.util.List;

/** Offers pages in the menu; implemented beside the pages, by the rule that opens them. */
public interface MenuSource {

    /** Returns the entries for the pages that the person may use. */
    List<MenuEntry> entriesFor(Caller person);
}
