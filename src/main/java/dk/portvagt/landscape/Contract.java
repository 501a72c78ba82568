package dk.portvagt.landscape;

import java.math.BigDecimal;

/**
 * Holds the agreement with the vendor.
 *
 * @param amount DKK in all
 */
public record Contract(String vendor, BigDecimal amount, ContractTerms terms) {}
