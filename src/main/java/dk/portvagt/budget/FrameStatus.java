package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * Reports the budget and use of a frame, in DKK.
 *
 * @param budget the frame's budget; zero for use without a frame
 */
public record FrameStatus(Frame frame, BigDecimal budget, Usage usage) {

    /** Holds the money of a line that the cases of an office and category hold. */
    public record Usage(BigDecimal reserved, BigDecimal committed, BigDecimal spent) {

        public static final Usage NONE = new Usage(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public BigDecimal total() {
            return reserved.add(committed).add(spent);
        }

        public Usage plus(Usage other) {
            return new Usage(reserved.add(other.reserved), committed.add(other.committed), spent.add(other.spent));
        }
    }

    /** Returns the unused budget; negative when use exceeds it. */
    public BigDecimal left() {
        return budget.subtract(usage.total());
    }

    public boolean isExceeded() {
        return left().signum() < 0;
    }
}
