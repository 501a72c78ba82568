package dk.portvagt.modelguard.difference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the difference of one part of a model.
 *
 * @param id the part's id in the file
 * @param part "opgaven 'Screen idéen'", by its new name if it has one
 * @param properties the changed properties; all properties of a part that was added or removed
 */
public record Difference(Kind kind, String id, String part, List<Property> properties) {

    /** Tells which of the two versions has the part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * Describes a changed property.
     *
     * @param name in Danish, such as "frist"
     * @param before null if the running version has no value
     * @param after null if the new version has no value
     */
    public record Property(
            String name, @Nullable String before, @Nullable String after) {}
}
