package dk.portvagt.acquisition;

/**
 * An open case has ended; told to the listeners in the transaction that ends it.
 *
 * @param reason Danish; null for a retired case
 */
public record CaseEnded(CaseNumber number, CaseStatus status, String reason) {}
