package dk.portvagt.startup;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Describes the first administrator of an installation without the demo.
 *
 * @param user id to log in with
 * @param password in clear text, not trivial
 */
record Administrator(String user, String password) {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]*");

    /** Reads {@code PORTVAGT_ADMIN_USER} and {@code PORTVAGT_ADMIN_PASSWORD}; refuses missing or trivial values. */
    static Administrator of(Environment environment) {
        return of(environment.getProperty("portvagt.admin.user"), environment.getProperty("portvagt.admin.password"));
    }

    private static Administrator of(String user, String password) {
        if (!StringUtils.hasText(user) || !StringUtils.hasText(password)) {
            throw new StartupRefusal(
                    "Without the demo Portvagt needs an administrator, but "
                            + (StringUtils.hasText(user) ? "PORTVAGT_ADMIN_PASSWORD" : "PORTVAGT_ADMIN_USER")
                            + " is not set.",
                    "Set PORTVAGT_ADMIN_USER and PORTVAGT_ADMIN_PASSWORD.");
        }
        if (!USER_ID.matcher(user).matches()) {
            throw new StartupRefusal(
                    "PORTVAGT_ADMIN_USER is not a user id.",
                    "Use letters, digits and . _ @ - only, beginning with a letter or a digit.");
        }
        PasswordStrength.refuseIfTrivial("PORTVAGT_ADMIN_PASSWORD", password, user);
        return new Administrator(user, password);
    }

    /** Returns the settings with which the engine creates this person while it is built, before the port opens. */
    Map<String, Object> settings() {
        return Map.of(
                "camunda.bpm.admin-user.id", user,
                "camunda.bpm.admin-user.password", password,
                "camunda.bpm.admin-user.first-name", user);
    }

    @Override
    public String toString() {
        return user;
    }
}
