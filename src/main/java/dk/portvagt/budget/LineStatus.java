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
        boolean closed) {}
