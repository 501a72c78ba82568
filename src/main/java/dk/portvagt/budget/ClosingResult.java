package dk.portvagt.budget;

import java.util.List;

/** What closing a budget year answers. */
public sealed interface ClosingResult {

    /** The year is closed, and everything is handed on as decided. */
    record Closed() implements ClosingResult {}

    /** There is something to hand on and no open year to take it; nothing was booked. */
    record NextYearNotOpen(int nextYear) implements ClosingResult {}

    /** A line has less left than was decided to hand on; nothing was booked. */
    record Short(List<Shortfall> shortfalls) implements ClosingResult {

        public Short {
            shortfalls = List.copyOf(shortfalls);
        }
    }
}
