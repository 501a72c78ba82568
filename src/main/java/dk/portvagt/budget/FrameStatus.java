package dk.portvagt.budget;

import java.math.BigDecimal;

/**
 * How a frame stands, in DKK.
 *
 * @param budget what it was given; zero where an office uses money that no frame was made for
 */
public record FrameStatus(Frame frame, BigDecimal budget, Usage usage) {

    /** What the cases of an office and category hold of a line. */
    public record Usage(BigDecimal reserved, BigDecimal committed, BigDecimal spent) {

        public static final Usage NONE = new Usage(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public BigDecimal total() {
            return reserved.add(committed).add(spent);
        }

        public Usage plus(Usage other) {
            return new Usage(reserved.add(other.reserved), committed.add(other.committed), spent.add(other.spent));
        }
    }

    /** Negative when more is used than was meant. */
    public BigDecimal left() {
        return budget.subtract(usage.total());
    }

    public boolean isExceeded() {
        return left().signum() < 0;
    }
}
