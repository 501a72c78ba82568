package dk.portvagt.startup;

import dk.portvagt.text.MailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Holds the mail server of {@code PORTVAGT_MAIL_*}; without one nothing is sent.
 *
 * @param from sender's address; can have a name in front
 * @param user null for a relay that trusts the machine without a login
 * @param password null without a user
 */
record MailServer(
        String host,
        int port,
        Encryption encryption,
        String from,
        @Nullable String user,
        @Nullable String password) {

    /** Lists the values of {@code PORTVAGT_MAIL_TLS}, each with its default port. */
    enum Encryption {
        STARTTLS(587),
        IMPLICIT(465),
        OFF(25);

        private final int usualPort;

        Encryption(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    private static final String REMEDY = "Set PORTVAGT_MAIL_HOST and PORTVAGT_MAIL_FROM, and PORTVAGT_MAIL_USER and"
            + " PORTVAGT_MAIL_PASSWORD where the server asks for them; or none of them, and no mail is sent.";
    private static final List<String> WORTHLESS_WITHOUT_HOST = List.of("from", "port", "tls", "user", "password");
    private static final Bindable<Map<String, Map<String, String>>> OF_MUNICIPALITIES =
            Bindable.of(ResolvableType.forClassWithGenerics(
                    Map.class,
                    ResolvableType.forClass(String.class),
                    ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));
    private static final String CONNECT_MILLIS = "10000";
    // A large paper to a slow server: after this long without a single byte, the server is gone.
    private static final String SILENCE_MILLIS = "60000";

    /** Reads the configuration; empty when mail is not configured. Refuses a partial or unusable configuration. */
    static Optional<MailServer> of(Environment environment) {
        Optional<String> host = setting(environment, "host");
        if (host.isEmpty()) {
            refuseWithoutHost(environment);
            return Optional.empty();
        }
        Encryption encryption = encryption(environment);
        return Optional.of(new MailServer(
                host.get(),
                port(environment, encryption),
                encryption,
                from(environment),
                login(environment, encryption, "user", "password"),
                login(environment, encryption, "password", "user")));
    }

    /** Returns the settings of Spring's mail sender. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.mail.host", host);
        settings.put("spring.mail.port", port);
        settings.put("spring.mail.default-encoding", "UTF-8");
        property(settings, "auth", user != null);
        property(settings, "ssl.enable", encryption == Encryption.IMPLICIT);
        property(settings, "ssl.checkserveridentity", true);
        // Required, not only attempted: an attacker in the middle must not be able to disable encryption.
        property(settings, "starttls.enable", encryption == Encryption.STARTTLS);
        property(settings, "starttls.required", encryption == Encryption.STARTTLS);
        property(settings, "connectiontimeout", CONNECT_MILLIS);
        property(settings, "timeout", SILENCE_MILLIS);
        property(settings, "writetimeout", SILENCE_MILLIS);
        if (user != null) {
            settings.put("spring.mail.username", user);
            settings.put("spring.mail.password", password);
        }
        return settings;
    }

    private static void property(Map<String, Object> settings, String name, Object value) {
        settings.put("spring.mail.properties.mail.smtp." + name, value.toString());
    }

    private static void refuseWithoutHost(Environment environment) {
        WORTHLESS_WITHOUT_HOST.stream()
                .filter(name -> setting(environment, name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw new StartupRefusal(variable(name) + " is set, but PORTVAGT_MAIL_HOST is not.", REMEDY);
                });
        ofMunicipalities(environment).keySet().stream().findFirst().ifPresent(code -> {
            throw new StartupRefusal(
                    "PORTVAGT_MAIL_OF_" + code + "_FROM is set, but PORTVAGT_MAIL_HOST is not.", REMEDY);
        });
        if (StringUtils.hasText(environment.getProperty("spring.mail.host"))) {
            throw new StartupRefusal("SPRING_MAIL_HOST is set, but PORTVAGT_MAIL_HOST is not.", REMEDY);
        }
    }

    private static String from(Environment environment) {
        String from = setting(environment, "from")
                .orElseThrow(
                        () -> new StartupRefusal("PORTVAGT_MAIL_HOST is set, but PORTVAGT_MAIL_FROM is not.", REMEDY));
        refuseUnlessAddress("PORTVAGT_MAIL_FROM", from);
        ofMunicipalities(environment)
                .forEach((code, of) -> refuseUnlessAddress("PORTVAGT_MAIL_OF_" + code + "_FROM", of.get("from")));
        return from;
    }

    private static Map<String, Map<String, String>> ofMunicipalities(Environment environment) {
        return Binder.get(environment)
                .bind("portvagt.mail.of", OF_MUNICIPALITIES)
                .orElse(Map.of());
    }

    private static void refuseUnlessAddress(String variable, @Nullable String from) {
        if (from == null || !isAddress(from)) {
            throw new StartupRefusal(
                    variable + " is no e-mail address: " + from + ".",
                    "Set it to an address such as styregruppe@kommunen.dk, or Styregruppen <styregruppe@kommunen.dk>.");
        }
    }

    private static boolean isAddress(String text) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(text, true);
            return addresses.length == 1
                    && MailAddress.of(addresses[0].getAddress()).isPresent();
        } catch (AddressException e) {
            return false;
        }
    }

    private static Encryption encryption(Environment environment) {
        String configured = setting(environment, "tls").orElse(Encryption.STARTTLS.name());
        try {
            return Encryption.valueOf(configured.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new StartupRefusal(
                    "PORTVAGT_MAIL_TLS must be starttls, implicit or off, but is '" + configured + "'.",
                    "Set PORTVAGT_MAIL_TLS to starttls (usually port 587), implicit (465) or off (25).");
        }
    }

    private static int port(Environment environment, Encryption encryption) {
        Optional<String> configured = setting(environment, "port");
        try {
            int port = configured.map(Integer::parseInt).orElse(encryption.usualPort);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a number that is not a port.
        }
        throw new StartupRefusal(
                "PORTVAGT_MAIL_PORT must be a number between 1 and 65535, but is '" + configured.orElse("") + "'.",
                "Set PORTVAGT_MAIL_PORT to the mail server's port, or leave it out.");
    }

    private static @Nullable String login(Environment environment, Encryption encryption, String name, String other) {
        Optional<String> value = setting(environment, name);
        if (value.isPresent() && setting(environment, other).isEmpty()) {
            throw new StartupRefusal(variable(name) + " is set, but " + variable(other) + " is not.", REMEDY);
        }
        if (value.isPresent() && encryption == Encryption.OFF) {
            throw new StartupRefusal(
                    "PORTVAGT_MAIL_TLS is off, which would send PORTVAGT_MAIL_PASSWORD in clear text.",
                    "Leave PORTVAGT_MAIL_TLS out, or PORTVAGT_MAIL_USER and PORTVAGT_MAIL_PASSWORD.");
        }
        return value.orElse(null);
    }

    private static Optional<String> setting(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty("portvagt.mail." + name))
                .filter(StringUtils::hasText)
                .map(String::strip);
    }

    private static String variable(String name) {
        return "PORTVAGT_MAIL_" + name.toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
