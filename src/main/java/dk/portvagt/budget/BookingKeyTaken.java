package dk.portvagt.budget;

/** A booking key that was used for something else: an error in how the key is derived, so it fails loudly. */
public class BookingKeyTaken extends IllegalStateException {

    BookingKeyTaken(String key) {
        super("The booking key " + key + " is already taken by another booking (other amounts, operation or case)");
    }
}
