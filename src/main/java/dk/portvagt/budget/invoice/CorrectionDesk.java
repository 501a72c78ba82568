package dk.portvagt.budget.invoice;

/** Brings a correction to the person who decides on it. */
public interface CorrectionDesk {

    /**
     * Asks for a decision.
     *
     * @return false if the same credit note waits for its decision already
     */
    boolean propose(InvoiceCorrection correction, String municipality);
}
