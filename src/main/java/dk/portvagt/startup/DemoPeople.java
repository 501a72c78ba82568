package dk.portvagt.startup;

import java.util.List;

/** Who can log in to the demo: provided by what creates these people, printed at start. */
@FunctionalInterface
public interface DemoPeople {

    /** In the order in which they are to be shown. */
    List<DemoPerson> all();

    /** The password they all share. */
    default String password() {
        return "portvagt";
    }
}
