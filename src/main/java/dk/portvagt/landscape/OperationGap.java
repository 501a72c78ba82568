package dk.portvagt.landscape;

import java.math.BigDecimal;
import java.util.List;

/**
 * The solutions in operation whose cost a year's line does not cover.
 *
 * @param available what is left on the line, in DKK
 */
public record OperationGap(List<OperatingCost> uncovered, BigDecimal available) {

    public OperationGap {
        uncovered = List.copyOf(uncovered);
    }

    public boolean isClosed() {
        return uncovered.isEmpty();
    }

    /** What the uncovered solutions cost together, in DKK. */
    public BigDecimal cost() {
        return uncovered.stream().map(OperatingCost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the line lacks to cover them all, in DKK. */
    public BigDecimal missing() {
        return cost().subtract(available).max(BigDecimal.ZERO);
    }
}
