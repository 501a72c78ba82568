package dk.portvagt.workflow.variable;

import java.util.Locale;

/** The values of radio buttons and selects ({@code phaseOut}) as the domain's constants ({@code PHASE_OUT}). */
public final class Choices {

    private Choices() {}

    /** @throws IllegalArgumentException when the type has no such constant */
    public static <E extends Enum<E>> E constant(Class<E> type, String choice) {
        String name = choice.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        return Enum.valueOf(type, name);
    }
}
