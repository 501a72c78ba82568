package dk.portvagt.existing;

import dk.portvagt.acquisition.CaseNumber;
import java.math.BigDecimal;

/**
 * Describes what the steering group is to decide about the operation of a solution.
 *
 * @param yearlyCost DKK; zero asks for nothing
 * @param costFrom first budget year of that cost
 */
public record OperationToDecide(
        CaseNumber caseNumber, String name, String office, BigDecimal yearlyCost, int costFrom) {}
