package dk.portvagt.web.cockpit.version;

import dk.portvagt.web.cockpit.Refused;
import dk.portvagt.web.cockpit.Typed;

/** Why an administrator changes a case. It is kept in the operation log, whose column sets the limit. */
public final class Reason {

    private static final int LONGEST = 1000;

    private Reason() {}

    /** @throws Refused 400 when there is none, or too long a one */
    public static String of(String typed) {
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
