package dk.portvagt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table of how long questions take in two places: the median of eleven each, the two taking turns, so that what else
 * the machine does falls on both.
 */
public final class MillisecondsInTurn {

    private static final int ROUNDS = 11;

    private final List<String> table;

    public MillisecondsInTurn(String small, String large) {
        table = new ArrayList<>(
                List.of("| question | %s, ms | %s, ms | ratio |".formatted(small, large), "|---|---|---|---|"));
    }

    public void measure(String question, Runnable inSmall, Runnable inLarge) {
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            small.add(milliseconds(inSmall));
            large.add(milliseconds(inLarge));
        }
        small.sort(null);
        large.sort(null);
        double few = small.get(ROUNDS / 2);
        double many = large.get(ROUNDS / 2);
        table.add(String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", question, few, many, many / few));
    }

    /** @param name of the file beside the other measurements */
    public void write(String name) throws IOException {
        Path file = Path.of("target", "benchmark", name);
        Files.createDirectories(file.getParent());
        Files.write(file, table);
        table.forEach(System.out::println);
    }

    private static double milliseconds(Runnable question) {
        long start = System.nanoTime();
        question.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
