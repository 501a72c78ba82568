package dk.portvagt.businesscase;

import dk.portvagt.acquisition.CaseNumber;

/**
 * Holds a business case as presented to a gate.
 *
 * @param version counted from 1 within the case
 * @param gate G1 to G5, or EXTRA_FUNDING
 */
public record BusinessCaseVersion(CaseNumber number, int version, long reviewId, String gate, BusinessCase content) {}
