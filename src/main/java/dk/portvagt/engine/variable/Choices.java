package dk.portvagt.engine.variable;

import java.util.Locale;
import java.util.regex.Pattern;

/** The values of radio buttons and selects ({@code phaseOut}) as the domain's constants ({@code PHASE_OUT}). */
public final class Choices {

    private Choices() {}

    /** @throws IllegalArgumentException when the type has no such constant */
    public static <E extends Enum<E>> E constant(Class<E> type, String choice) {
        String name = choice.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return Enum.valueOf(type, name);
    }

    /** The domain's constant as the value of a choice: {@code PHASE_OUT} as {@code phaseOut}. */
    public static String choice(Enum<?> constant) {
        return Pattern.compile("_([a-z])")
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
