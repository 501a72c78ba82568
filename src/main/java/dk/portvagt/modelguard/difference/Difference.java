package dk.portvagt.modelguard.difference;

import java.util.List;

/**
 * What is different about a part of a model.
 *
 * @param part "opgaven 'Screen idéen'", by its new name where it has one
 * @param properties what has changed about it; empty for a part that was added or removed
 */
public record Difference(Kind kind, String part, List<Property> properties) {

    /** Which of the two versions has the part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param name in Danish, such as "frist"
     * @param before null where the running version says nothing
     * @param after null where the new version says nothing
     */
    public record Property(String name, String before, String after) {}
}
