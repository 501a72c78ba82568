package dk.portvagt.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the links by which people choose their passwords. A link works once and for {@link #VALID}; a new one ends
 * those before it. Nobody but the person ever knows the password.
 */
@Repository
public class PasswordLinks {

    /** How long a link works: a person who is hired before a holiday still gets in. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final int SECRET_BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns text that nobody can guess, in letters, digits, {@code -} and {@code _}. */
    public String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Makes a link for the person and ends those before.
     *
     * @param madeBy user id
     * @return its secret, which is kept nowhere
     */
    public String make(String person, String madeBy) {
        end(person);
        String secret = secret();
        database.sql("""
                        INSERT INTO portvagt.password_link (fingerprint, person, made_by, expires_at)
                        VALUES (:fingerprint, :person, :by, :expires)""")
                .param("fingerprint", fingerprint(secret))
                .param("person", person)
                .param("by", madeBy)
                .param("expires", now().plus(VALID))
                .update();
        return secret;
    }

    /** Ends the open links of the person. */
    public void end(String person) {
        database.sql("UPDATE portvagt.password_link SET ended_at = :now WHERE person = :person AND ended_at IS NULL")
                .param("now", now())
                .param("person", person)
                .update();
    }

    /** Returns the user id of the person for whom the link is; empty if it does not work any more, or never did. */
    public Optional<String> personOf(String secret) {
        return database.sql("""
                        SELECT person FROM portvagt.password_link
                        WHERE fingerprint = :fingerprint AND ended_at IS NULL AND expires_at > :now""")
                .param("fingerprint", fingerprint(secret))
                .param("now", now())
                .query(String.class)
                .optional();
    }

    /** Ends the link, in the transaction that sets the password; of two at once, one gets nothing. */
    public Optional<String> use(String secret) {
        return database.sql("""
                        UPDATE portvagt.password_link SET ended_at = :now
                        WHERE fingerprint = :fingerprint AND ended_at IS NULL AND expires_at > :now
                        RETURNING person""")
                .param("fingerprint", fingerprint(secret))
                .param("now", now())
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String fingerprint(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
