package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.math.BigDecimal;

/**
 * What a solution costs in a year of operation.
 *
 * @param category hardware, software or consultancy
 * @param office the forvaltning it is for
 * @param amount DKK
 * @param decisionId the decision that took it into use (G3): what the money of every year rests on
 */
public record OperatingCost(
        CaseNumber caseNumber, String solution, String category, String office, BigDecimal amount, long decisionId) {}
