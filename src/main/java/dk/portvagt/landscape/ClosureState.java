package dk.portvagt.landscape;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds the state of a phase-out apart from its contract, its integrations and its money. */
record ClosureState(
        ArchiveDecision archive,
        @Nullable LocalDate dataDeletedOn,
        @Nullable String remainingAccess,
        @Nullable LocalDate wipedOn,
        boolean finalInvoiceSettled) {

    /** The state before the first statement. */
    static final ClosureState UNKNOWN =
            new ClosureState(new ArchiveDecision(null, null, null), null, "ikke undersøgt endnu", null, false);

    boolean isAccessRemoved() {
        return remainingAccess == null || remainingAccess.isBlank();
    }

    /** Tells whether the data was deleted before the archive authority decided. No later decision makes this valid. */
    boolean isDeletedTooEarly() {
        return dataDeletedOn != null && archive.isMade() && dataDeletedOn.isBefore(archive.decidedOn());
    }
}
