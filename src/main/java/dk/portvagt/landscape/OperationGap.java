package dk.portvagt.landscape;

import java.math.BigDecimal;
import java.util.List;

/**
 * Reports the solutions in operation that a year's line does not cover.
 *
 * @param available money left on the line, in DKK
 */
public record OperationGap(List<OperatingCost> uncovered, BigDecimal available) {

    public OperationGap {
        uncovered = List.copyOf(uncovered);
    }

    public boolean isClosed() {
        return uncovered.isEmpty();
    }

    /** Returns the total cost of the uncovered solutions, in DKK. */
    public BigDecimal cost() {
        return uncovered.stream().map(OperatingCost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the line's shortfall for all of them, in DKK. */
    public BigDecimal missing() {
        return cost().subtract(available).max(BigDecimal.ZERO);
    }
}
