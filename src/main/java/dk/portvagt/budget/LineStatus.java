package dk.portvagt.budget;

import java.math.BigDecimal;

/** Reports one budget line: the money given and moved, and its current accounts. Amounts are DKK. */
public record LineStatus(
        LineYear line,
        BigDecimal appropriated,
        BigDecimal available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        boolean closed) {

    /** Returns all the money of the line, wherever it stands: its appropriations and transfers. */
    public BigDecimal budget() {
        return available.add(reserved).add(committed).add(spent);
    }
}
