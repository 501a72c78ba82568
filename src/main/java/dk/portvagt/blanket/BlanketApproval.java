package dk.portvagt.blanket;

import dk.portvagt.acquisition.CaseNumber;

/** Describes a blanket approval that is in force or was: its number, its terms and the decision that approved it. */
public record BlanketApproval(CaseNumber number, long decisionId, BlanketTerms terms) {}
