package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.math.BigDecimal;

/**
 * Holds the cost of a solution in a year of operation.
 *
 * @param category hardware, software or consultancy
 * @param office the forvaltning it is for
 * @param amount DKK
 * @param decisionId the decision in force: the one that put it into operation (G3), or on its contract
 */
public record OperatingCost(
        CaseNumber caseNumber, String solution, String category, String office, BigDecimal amount, long decisionId) {}
