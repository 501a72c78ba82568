package dk.portvagt.budget;

/**
 * Reports a booking key that was already used for a different booking. The key derivation has an error, so booking
 * fails loudly.
 */
public class BookingKeyTaken extends IllegalStateException {

    BookingKeyTaken(String key) {
        super("The booking key " + key + " is already taken by another booking (other amounts, operation or case)");
    }
}
