package dk.portvagt.landscape;

import java.time.LocalDate;

/** What is known of a phase-out apart from its contract, its integrations and its money. */
record ClosureState(
        ArchiveDecision archive, LocalDate dataDeletedOn, String remainingAccess, boolean finalInvoiceSettled) {

    /** Before anybody has stated anything. */
    static final ClosureState UNKNOWN =
            new ClosureState(new ArchiveDecision(null, null, null), null, "ikke undersøgt endnu", false);

    boolean isAccessRemoved() {
        return remainingAccess == null || remainingAccess.isBlank();
    }

    /** Deleted before the archive authority had decided: never in order, whatever it decides later. */
    boolean isDeletedTooEarly() {
        return dataDeletedOn != null && archive.isMade() && dataDeletedOn.isBefore(archive.decidedOn());
    }
}
