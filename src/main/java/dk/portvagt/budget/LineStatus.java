package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * Reports one budget line: the money given and moved, and its current accounts. Amounts are DKK.
 *
 * @param original the approved budget that opened the year (oprindeligt budget)
 * @param available the rest of the budget: neither reserved, committed nor spent
 */
public record LineStatus(
        LineYear line,
        BigDecimal original,
        BigDecimal appropriated,
        BigDecimal available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        boolean closed) {

    /** Returns the corrected budget: all the money of the line, wherever it stands, with every change of the budget. */
    public BigDecimal budget() {
        return available.add(reserved).add(committed).add(spent);
    }
}
