package dk.portvagt.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Tells whether mail is sent, and from which address: settings {@code portvagt.mail}, checked at startup. */
@Component
public class MailAccount {

    private final Environment environment;
    private final JdbcClient database;

    MailAccount(Environment environment, JdbcClient database) {
        this.environment = environment;
        this.database = database;
    }

    /** Checks for a mail server. Without one, mails are filed and shown, but not sent. */
    public boolean isConfigured() {
        return StringUtils.hasText(environment.getProperty("portvagt.mail.host"));
    }

    /**
     * Returns {@code portvagt.mail.of.901.from}, else {@code portvagt.mail.from}; without a name in it, the
     * municipality's name is used.
     *
     * @throws IllegalStateException when the municipality's configured address is invalid
     */
    InternetAddress from(String municipality) {
        String configured = environment.getProperty(
                "portvagt.mail.of." + municipality + ".from", environment.getRequiredProperty("portvagt.mail.from"));
        try {
            InternetAddress from = new InternetAddress(configured, true);
            // Parsed again as header text, because a name with Danish letters must be encoded.
            from.setPersonal(
                    StringUtils.hasText(from.getPersonal()) ? from.getPersonal() : name(municipality),
                    StandardCharsets.UTF_8.name());
            return from;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalStateException("Mails cannot be sent from " + configured, e);
        }
    }

    private String name(String municipality) {
        return database.sql("SELECT name FROM portvagt.municipality WHERE code = :code")
                .param("code", municipality)
                .query(String.class)
                .single();
    }
}
