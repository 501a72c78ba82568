package dk.portvagt.web.cockpit.version;

import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Checks an administrator's reason for changing a case. The operation log stores it; the size of its column sets the
 * limit.
 */
public final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /**
     * Returns the reason.
     *
     * @throws Refused 400 if it is missing or too long
     */
    public static String of(@Nullable String typed) {
        String reason = Typed.text(typed);
        if (reason == null) {
            throw Refused.unreadable("Skriv en begrundelse: den gemmes i driftsloggen.");
        }
        if (reason.length() > LONGEST) {
            throw Refused.unreadable("Begrundelsen må højst være på %d tegn.".formatted(LONGEST));
        }
        return reason;
    }
}
