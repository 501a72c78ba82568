package dk.portvagt.sharing;

import org.jspecify.annotations.Nullable;

/**
 * Holds one answer that would change a verdict if it were another.
 *
 * @param from the answer as it is; null when missing
 * @param to the nearest value with which the verdict is another
 * @param verdict with that value
 */
public record Flip(ReadinessInput input, @Nullable Integer from, int to, Verdict verdict) {

    /** Writes {@code Med ejer på processerne (1→2) bliver svaret *sammen senere*}. */
    public String text() {
        boolean lost = input.isOwnership() && from != null && to < from;
        return "%s %s (%s→%s) bliver svaret *%s*"
                .formatted(
                        lost ? "Uden" : "Med", input.label(), input.text(from), input.text(to), verdict.danishName());
    }
}
