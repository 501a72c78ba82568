package dk.portvagt.budget;

import java.util.List;

/** Answers a request to close a budget year. */
public sealed interface ClosingResult {

    /** Confirms that the year is closed and the decided money handed on. */
    record Closed() implements ClosingResult {}

    /** Reports that no open year can take the money to hand on; nothing was booked. */
    record NextYearNotOpen(int nextYear) implements ClosingResult {}

    /** Reports that a line has less left than the decision hands on; nothing was booked. */
    record Short(List<Shortfall> shortfalls) implements ClosingResult {

        public Short {
            shortfalls = List.copyOf(shortfalls);
        }
    }
}
