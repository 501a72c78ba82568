package dk.portvagt.budget;

import java.math.BigDecimal;

/** How one budget line stands: what it was given and moved, and where that is now. Amounts in DKK. */
public record LineStatus(
        LineYear line,
        BigDecimal appropriated,
        BigDecimal available,
        BigDecimal reserved,
        BigDecimal committed,
        BigDecimal spent,
        boolean closed) {

    /** All the money of the line, wherever it stands: what it was given and what was moved to or from it. */
    public BigDecimal budget() {
        return available.add(reserved).add(committed).add(spent);
    }
}
