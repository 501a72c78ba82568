package dk.portvagt.web.cockpit;

import java.util.Date;

/** The engine's moments as pages read them; the web apps' JSON knows no Java dates. */
public final class Moments {

    private Moments() {}

    /** {@code 2027-02-03T13:05:00Z}; null for none. */
    public static String text(Date moment) {
        return moment == null ? null : moment.toInstant().toString();
    }
}
