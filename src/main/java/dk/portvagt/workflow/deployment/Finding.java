package dk.portvagt.workflow.deployment;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Something an analyst has to correct, in Danish.
 *
 * @param file the file it is in
 * @param element what it is about as the analyst sees it ("opgaven 'Screen idéen'"), empty for the file as a whole
 * @param found what was found there, as the beginning of a sentence
 * @param known what would have been right, as a sentence; empty where the finding says it
 * @param elementId the id the element has in the file, empty where it has none
 */
public record Finding(String file, String element, String found, String known, String elementId) {

    private static final int SUGGESTIONS = 3;

    public Finding(String file, String element, String found, String known) {
        this(file, element, found, known, "");
    }

    public Finding(String file, String element, String found) {
        this(file, element, found, "");
    }

    /** "Kendte formularer: a, b". */
    public static String known(String what, Collection<String> names) {
        return names.isEmpty()
                ? "Der er ingen kendte " + what
                : "Kendte " + what + ": " + names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** "Nærmeste kendte: a, b": the names that differ least from the one found. */
    public static String nearest(String name, Collection<String> names) {
        String nearest = names.stream()
                .sorted(Comparator.comparingInt(it -> EditDistance.between(name, it)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
        return nearest.isEmpty() ? "" : "Nærmeste kendte: " + nearest;
    }

    @Override
    public String toString() {
        String place = element.isEmpty() ? " i " + file : " på " + element + " i " + file;
        return found + place + "." + (known.isEmpty() ? "" : " " + known + ".");
    }
}
