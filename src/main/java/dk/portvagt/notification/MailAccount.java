package dk.portvagt.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Whether mail is sent at all, and in whose name: settings {@code portvagt.mail}, checked at the start. */
@Component
public class MailAccount {

    private final Environment environment;
    private final JdbcClient database;

    MailAccount(Environment environment, JdbcClient database) {
        this.environment = environment;
        this.database = database;
    }

    /** Without a mail server, mails are filed and shown, and none is sent. */
    public boolean isConfigured() {
        return StringUtils.hasText(environment.getProperty("portvagt.mail.host"));
    }

    /**
     * {@code portvagt.mail.of.901.from}, else {@code portvagt.mail.from}; where it has no name, the municipality's.
     *
     * @throws IllegalStateException when what is configured for the municipality is no address
     */
    InternetAddress from(String municipality) {
        String configured = environment.getProperty(
                "portvagt.mail.of." + municipality + ".from", environment.getRequiredProperty("portvagt.mail.from"));
        try {
            InternetAddress from = new InternetAddress(configured, true);
            // Read again as header text: a name with Danish letters has to be encoded for it.
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
