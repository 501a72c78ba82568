package dk.portvagt.budget;

import java.util.List;

/** Answers a request to book. */
public sealed interface BookingResult {

    /** Confirms that the whole request was booked. */
    record Booked() implements BookingResult {}

    /** Reports that the same step had already booked the same; nothing was added. */
    record AlreadyBooked() implements BookingResult {}

    /**
     * Reports that money is missing and nothing was booked. Holds one entry per line and year with too little money.
     */
    record Short(List<Shortfall> shortfalls) implements BookingResult {

        public Short {
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /** Returns the shortfalls; empty when the money is booked. */
    default List<Shortfall> shortfalls() {
        return List.of();
    }
}
