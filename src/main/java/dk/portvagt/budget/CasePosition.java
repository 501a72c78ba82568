package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Sums up a case's money in the pool, per line and year and in total, in DKK. */
public record CasePosition(List<LinePosition> lines) {

    /** Holds a case's money on one line in one year. */
    public record LinePosition(LineYear line, BigDecimal reserved, BigDecimal committed, BigDecimal spent) {}

    public CasePosition {
        lines = List.copyOf(lines);
    }

    public BigDecimal reserved() {
        return total(LinePosition::reserved);
    }

    public BigDecimal committed() {
        return total(LinePosition::committed);
    }

    public BigDecimal spent() {
        return total(LinePosition::spent);
    }

    /** Tells whether no money is reserved or committed any more, as the closure gate demands. */
    public boolean isSettled() {
        return reserved().signum() == 0 && committed().signum() == 0;
    }

    private BigDecimal total(Function<LinePosition, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
