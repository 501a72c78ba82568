package dk.portvagt.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a recipient's address. People type them, so nothing that could be more than one address is let through. */
final class Address {

    private static final Pattern ONE_ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

    private Address() {}

    /** Empty when it is no address, or one with letters that most mail servers do not take (RFC 6531). */
    static Optional<InternetAddress> of(String text) {
        if (text == null || !ONE_ADDRESS.matcher(text.strip()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InternetAddress(text.strip(), true));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
