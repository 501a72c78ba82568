package dk.portvagt.budget;

import java.util.List;

/** What the pool answers to a request to book. */
public sealed interface BookingResult {

    /** The request was booked, all of it. */
    record Booked() implements BookingResult {}

    /** The same step had booked the same before; nothing was added. */
    record AlreadyBooked() implements BookingResult {}

    /** There is not enough money; nothing was booked. One entry per line and year that lacks some. */
    record Short(List<Shortfall> shortfalls) implements BookingResult {

        public Short {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /** What is missing; empty when the money is booked. */
    default List<Shortfall> shortfalls() {
        return List.of();
    }
}
