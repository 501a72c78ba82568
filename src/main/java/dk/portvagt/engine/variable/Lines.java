package dk.portvagt.engine.variable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text field with one entry per line. */
public final class Lines {

    private Lines() {}

    /**
     * Returns the trimmed lines, without blank ones and repetitions.
     *
     * @param text null if the field was left empty
     */
    public static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
