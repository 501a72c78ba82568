package dk.portvagt.acquisition;

import org.jspecify.annotations.Nullable;

/**
 * Holds a registered case.
 *
 * @param closedReason why the case ended; null while it is open
 */
public record AcquisitionCase(
        CaseNumber number,
        NewCase content,
        Phase phase,
        CaseStatus status,
        @Nullable String closedReason) {

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }
}
