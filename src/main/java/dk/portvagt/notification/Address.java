package dk.portvagt.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses a recipient's address. People type addresses, so it refuses anything that could be more than one address. */
final class Address {

    private static final Pattern ONE_ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

    private Address() {}

    /** Parses the text; empty when it is not an address, or has letters that most mail servers refuse (RFC 6531). */
    static Optional<InternetAddress> of(@Nullable String text) {
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
