package dk.portvagt.budget;

import dk.portvagt.text.Paragraphs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes lines and amounts of the pool in Danish. */
public final class PoolText {

    private PoolText() {}

    /** Writes a line: {@code Nyanskaffelser 2026}. */
    public static String line(LineYear line) {
        return line.line().heading() + " " + line.year();
    }

    /** Writes {@code 2026: 1.250.000 kr.}, one year per paragraph; null when there are none. */
    public static @Nullable String amounts(List<YearAmount> amounts) {
        return Paragraphs.of(amounts.stream()
                .map(wanted -> wanted.year() + ": " + Kroner.format(wanted.amount()))
                .toList());
    }

    /**
     * Writes {@code Nyanskaffelser 2026: mangler 50.000 kr. (der er 200.000 kr., der skal bruges 250.000 kr.)}, one
     * line per paragraph; null when nothing is short.
     */
    public static @Nullable String shortfalls(List<Shortfall> shortfalls) {
        return Paragraphs.of(shortfalls.stream()
                .map(shortfall -> "%s: mangler %s (der er %s, der skal bruges %s)"
                        .formatted(
                                line(shortfall.line()),
                                Kroner.format(shortfall.missing()),
                                Kroner.format(shortfall.available()),
                                Kroner.format(shortfall.requested())))
                .toList());
    }
}
