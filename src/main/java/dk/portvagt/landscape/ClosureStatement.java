package dk.portvagt.landscape;

import java.time.LocalDate;
import java.util.List;

/**
 * What the people of a phase-out state about what is gone.
 *
 * @param dataDeletedOn null while the data is there
 * @param contractEndedOn null while the contract runs; may lie ahead
 * @param openIntegrations names of the systems it still exchanges data with
 * @param remainingAccess what access still exists, in the people's own words; null when none
 * @param finalInvoiceSettled the last invoice is booked: what is still reserved or committed will not be spent
 */
public record ClosureStatement(
        ArchiveDecision archive,
        LocalDate dataDeletedOn,
        LocalDate contractEndedOn,
        List<String> openIntegrations,
        String remainingAccess,
        boolean finalInvoiceSettled,
        Evidence evidence) {

    /** Where it can be seen, each may be null. */
    public record Evidence(String data, String contract, String integration, String access) {}
}
