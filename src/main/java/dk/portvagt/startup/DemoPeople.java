package dk.portvagt.startup;

import java.util.List;

/** Provides the people that can log in to the demo; implemented where they are created, printed at startup. */
@FunctionalInterface
public interface DemoPeople {

    /** Lists the people in display order. */
    List<DemoPerson> all();

    /** Returns the password that they all share. */
    default String password() {
        return "portvagt";
    }
}
