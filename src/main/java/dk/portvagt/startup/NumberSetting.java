package dk.portvagt.startup;

/** Validates a configured number. */
public final class NumberSetting {

    private NumberSetting() {}

    /**
     * Refuses a number outside its range.
     *
     * @param variable the environment variable that sets it
     * @throws StartupRefusal when it is not from {@code least} to {@code most}
     */
    public static void refuseOutside(int least, int most, String variable, int value) {
        if (value < least || value > most) {
            throw new StartupRefusal(
                    "%s must be a number from %d to %d, but is %d.".formatted(variable, least, most, value),
                    "Correct " + variable + ", or remove it: then the default applies.");
        }
    }
}
