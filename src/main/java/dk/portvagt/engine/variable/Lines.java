package dk.portvagt.engine.variable;

import java.util.List;

/** What people write one a line in a text field. */
public final class Lines {

    private Lines() {}

    /** The lines without blank ones, without repetitions, trimmed. */
    public static List<String> of(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }
}
