package dk.portvagt.landscape;

import java.math.BigDecimal;

/**
 * Describes terms of a contract that are proposed and decided: a renewal, an option, another price.
 *
 * @param terms both dates are known
 * @param yearlyCost DKK a year of operation
 * @param firstYear the first budget year at that cost
 * @param agreed whether the contract itself gives the right to the change, as an option does (udbudsloven § 179)
 * @param procurementRoute what the table of procurement routes answers
 * @param reason in the owner's words
 */
public record ContractChange(
        ContractTerms terms,
        BigDecimal yearlyCost,
        int firstYear,
        boolean agreed,
        String procurementRoute,
        String reason) {}
