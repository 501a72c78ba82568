package dk.portvagt;

import java.time.LocalDate;
import java.time.ZoneId;

/** The application's day, whatever zone the machine is in: an hour or two before midnight UTC it is tomorrow here. */
public final class DanishDay {

    private DanishDay() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    }
}
