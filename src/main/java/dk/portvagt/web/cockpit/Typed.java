package dk.portvagt.web.cockpit;

import org.jspecify.annotations.Nullable;

/** Reads the parameters of an address, which anyone can edit. Refuses invalid values in Danish. */
public final class Typed {

    private Typed() {}

    /**
     * Reads a whole number.
     *
     * @param name its name, as the first words of the refusal: {@code Årstallet}
     * @param typed null or empty for the default
     * @throws Refused 400 if it is no number, or outside the limits
     */
    public static int number(String name, @Nullable String typed, int least, int most, int otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        String digits = typed.strip();
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw Refused.unreadable("%s skal være et helt tal fra %d til %d.".formatted(name, least, most));
    }

    /**
     * Reads a text without surrounding blanks; null for an empty one.
     *
     * @throws Refused 400 if it contains a character that the database cannot store
     */
    public static @Nullable String text(@Nullable String typed) {
        if (typed != null && typed.indexOf('\0') >= 0) {
            throw Refused.unreadable("Der er et tegn i, som ikke kan bruges.");
        }
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
