package dk.portvagt.modelguard.model;

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
    /** So many names can be read at a glance. */
    private static final int FEW = 5;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FOUND = 600;

    /** What is found may quote the model, and a model may hold a text without end. */
    public Finding {
        found = found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + " …" : found;
    }

    public Finding(String file, String element, String found, String known) {
        this(file, element, found, known, "");
    }

    public Finding(String file, String element, String found) {
        this(file, element, found, "");
    }

    /** "Kendte svar: a, b"; where there are many, how many. */
    public static String known(String what, Collection<String> names) {
        if (names.isEmpty()) {
            return "Der er ingen kendte " + what;
        }
        return names.size() > FEW
                ? "Der er " + names.size() + " kendte " + what + ": vælg i skabelonen"
                : "Kendte " + what + ": " + names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** "Kendte formularer: a, b"; where there are many, those that differ least from the one found. */
    public static String known(String what, String found, Collection<String> names) {
        return names.size() > FEW
                ? "Nærmeste kendte " + what + ": " + closest(found, names) + " (ud af " + names.size() + ")"
                : known(what, names);
    }

    /** "Nærmeste kendte: a, b": the names that differ least from the one found. */
    public static String nearest(String name, Collection<String> names) {
        return names.isEmpty() ? "" : "Nærmeste kendte: " + closest(name, names);
    }

    private static String closest(String found, Collection<String> names) {
        String name = found.length() > LONGEST_NAME ? found.substring(0, LONGEST_NAME) : found;
        return names.stream()
                .sorted()
                .sorted(Comparator.comparingInt(it -> EditDistance.between(name, it)))
                .limit(SUGGESTIONS)
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        String place = element.isEmpty() ? " i " + file : " på " + element + " i " + file;
        return found + place + "." + (known.isEmpty() ? "" : " " + known + ".");
    }
}
