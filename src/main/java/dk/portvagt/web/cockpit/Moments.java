package dk.portvagt.web.cockpit;

import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Formats the engine's times for pages; the web apps' JSON does not support Java dates. */
public final class Moments {

    private Moments() {}

    /** Formats {@code 2027-02-03T13:05:00Z}; null for null. */
    public static @Nullable String text(@Nullable Date moment) {
        return moment == null ? null : moment.toInstant().toString();
    }
}
