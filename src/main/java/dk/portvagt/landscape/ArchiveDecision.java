package dk.portvagt.landscape;

import java.time.LocalDate;

/**
 * The archive authority's decision on the solution's data; without one nothing may be deleted.
 *
 * @param kind null until it has decided
 */
public record ArchiveDecision(Kind kind, LocalDate decidedOn, String reference) {

    public enum Kind {
        PRESERVE,
        DISPOSE
    }

    boolean isMade() {
        return kind != null && decidedOn != null && reference != null && !reference.isBlank();
    }
}
