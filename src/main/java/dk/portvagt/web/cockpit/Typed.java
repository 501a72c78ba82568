package dk.portvagt.web.cockpit;

/** Reads what stands in an address, which anybody can type: with a refusal in Danish where it cannot be meant. */
public final class Typed {

    private Typed() {}

    /**
     * A whole number.
     *
     * @param name what it is, as the first words of the refusal: {@code Årstallet}
     * @param typed null or empty for the default
     * @throws Refused 400 when it is no number, or outside the limits
     */
    public static int number(String name, String typed, int least, int most, int otherwise) {
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
     * What was typed, without the blanks around it; null when nothing was.
     *
     * @throws Refused 400 when there is a character in it that the database has no place for
     */
    public static String text(String typed) {
        if (typed != null && typed.indexOf('\0') >= 0) {
            throw Refused.unreadable("Der er et tegn i, som ikke kan bruges.");
        }
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
