package dk.portvagt.text;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a mail address by the one rule for accounts, senders and mails: an account takes no address that a mail is not
 * sent to. People type addresses, so it refuses anything that could be more than one address.
 */
public final class MailAddress {

    private static final Pattern ONE_ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private MailAddress() {}

    /** Parses the text; empty when it is not an address, or has letters that most mail servers refuse (RFC 6531). */
    public static Optional<InternetAddress> of(@Nullable String text) {
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
