package dk.portvagt.acquisition;

/**
 * A registered case.
 *
 * @param closedReason why it ended; null while it is open
 */
public record AcquisitionCase(CaseNumber number, NewCase content, Phase phase, CaseStatus status, String closedReason) {

    public boolean isOpen() {
        return status == CaseStatus.OPEN;
    }
}
