package dk.portvagt.landscape;

import java.math.BigDecimal;

/**
 * What was agreed with the vendor.
 *
 * @param amount DKK in all
 */
public record Contract(String vendor, BigDecimal amount, ContractTerms terms) {}
