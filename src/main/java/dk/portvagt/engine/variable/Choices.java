package dk.portvagt.engine.variable;

import java.util.Locale;
import java.util.regex.Pattern;

/** Translates values of radio buttons and selects ({@code phaseOut}) to the domain's constants ({@code PHASE_OUT}). */
public final class Choices {

    private Choices() {}

    /**
     * Returns the constant of a choice.
     *
     * @throws IllegalArgumentException if the type has no such constant
     */
    public static <E extends Enum<E>> E constant(Class<E> type, String choice) {
        String name = choice.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return Enum.valueOf(type, name);
    }

    /** Returns the choice of a constant: {@code phaseOut} for {@code PHASE_OUT}. */
    public static String choice(Enum<?> constant) {
        return Pattern.compile("_([a-z])")
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
