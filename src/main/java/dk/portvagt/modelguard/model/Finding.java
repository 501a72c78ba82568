package dk.portvagt.modelguard.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Describes a fault that an analyst has to correct, in Danish.
 *
 * @param file the file it is in
 * @param element the faulty element as the analyst sees it ("opgaven 'Screen idéen'"), empty for the file as a whole
 * @param found the fault, as the beginning of a sentence
 * @param known the correct alternatives, as a sentence; empty where the finding already says them
 * @param elementId the element's id in the file, empty if it has none
 */
public record Finding(String file, String element, String found, String known, String elementId) {

    private static final int SUGGESTIONS = 3;
    /** Limits the list to a number of names that can be read at a glance. */
    private static final int FEW = 5;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_FOUND = 600;

    /** Shortens the finding: it may quote the model, and a model may contain an endless text. */
    public Finding {
        found = found.length() > LONGEST_FOUND ? found.substring(0, LONGEST_FOUND) + " …" : found;
    }

    public Finding(String file, String element, String found, String known) {
        this(file, element, found, known, "");
    }

    public Finding(String file, String element, String found) {
        this(file, element, found, "");
    }

    /** Writes "Kendte svar: a, b"; only the number of names if there are many. For what a template offers as a list. */
    public static String known(String what, Collection<String> names) {
        if (names.isEmpty()) {
            return "Der er ingen kendte " + what;
        }
        return names.size() > FEW
                ? "Der er " + names.size() + " kendte " + what + ": vælg i skabelonen"
                : "Kendte " + what + ": " + names.stream().sorted().collect(Collectors.joining(", "));
    }

    /** Writes "Kendte formularer: a, b"; only the most similar names if there are many. */
    public static String known(String what, String found, Collection<String> names) {
        return names.size() > FEW
                ? "Nærmeste kendte " + what + ": " + closest(found, names) + " (ud af " + names.size() + ")"
                : known(what, names);
    }

    /** Writes "Nærmeste kendte: a, b": the names most similar to the one found. */
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
