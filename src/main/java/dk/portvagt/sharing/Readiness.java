package dk.portvagt.sharing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Holds the readiness of one municipality in one area, with its reason.
 *
 * @param reason in Danish, as the rule of the table says it
 * @param action what must happen, in Danish
 * @param responsible who does it, in Danish
 * @param withinMonths by when, from today; 0 for at once
 * @param rule the rule's number in the table
 * @param missing what nobody has answered, whether or not it would change the verdict
 */
public record Readiness(
        SharingArea area,
        Verdict verdict,
        String reason,
        String action,
        String responsible,
        int withinMonths,
        String rule,
        List<ReadinessInput> missing) {

    public Readiness {
        missing = List.copyOf(missing);
    }

    /** Writes the answer: verdict, reason, and what must happen by whom and when. */
    public String text() {
        return capital(verdict.danishName()) + ": " + explanation();
    }

    /** Writes the reason, and what must happen by whom and when. */
    public String explanation() {
        String text = "%s. %s (%s%s)."
                .formatted(
                        reason,
                        action,
                        responsible.toLowerCase(Locale.ROOT).startsWith("it-")
                                ? responsible
                                : responsible.substring(0, 1).toLowerCase(Locale.ROOT) + responsible.substring(1),
                        withinMonths == 0 ? "" : ", inden " + months());
        return missing.isEmpty()
                ? text
                : text + " Mangler: "
                        + missing.stream().map(ReadinessInput::label).collect(Collectors.joining(", ")) + ".";
    }

    private String months() {
        return withinMonths == 1 ? "1 måned" : withinMonths + " måneder";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
