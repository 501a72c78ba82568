package dk.portvagt.landscape;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the phase-out team's statement about the closed and open parts of a solution.
 *
 * @param dataDeletedOn null while the data exists
 * @param contractEndedOn null while the contract runs; may be in the future
 * @param openIntegrations names of the systems that still exchange data with it
 * @param remainingAccess remaining access in the team's own words; null when none exists
 * @param disposal of equipment; null while it is neither wiped nor disposed of, and for everything else
 * @param finalInvoiceSettled whether the last invoice is booked, so that reserved or committed money will not be spent
 */
public record ClosureStatement(
        ArchiveDecision archive,
        @Nullable LocalDate dataDeletedOn,
        @Nullable LocalDate contractEndedOn,
        List<String> openIntegrations,
        @Nullable String remainingAccess,
        @Nullable Disposal disposal,
        boolean finalInvoiceSettled,
        Evidence evidence) {

    /**
     * Describes the wiping and disposal of equipment.
     *
     * @param certificate where the certificate is found
     */
    public record Disposal(LocalDate wipedOn, String certificate) {}

    /** Names the place of the evidence for each part, if any. */
    public record Evidence(
            @Nullable String data,
            @Nullable String contract,
            @Nullable String integration,
            @Nullable String access) {}
}
