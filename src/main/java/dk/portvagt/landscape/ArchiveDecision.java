package dk.portvagt.landscape;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds the archive authority's decision on the solution's data. Without it, the data must not be deleted.
 *
 * @param kind null until the authority has decided
 */
public record ArchiveDecision(
        @Nullable Kind kind,
        @Nullable LocalDate decidedOn,
        @Nullable String reference) {

    public enum Kind {
        PRESERVE,
        DISPOSE
    }

    boolean isMade() {
        return kind != null && decidedOn != null && reference != null && !reference.isBlank();
    }
}
