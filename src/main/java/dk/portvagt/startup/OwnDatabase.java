package dk.portvagt.startup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Checks an installation's own PostgreSQL for Portvagt's requirements. */
class OwnDatabase {

    static final int OLDEST_VERSION = 14;
    private static final String POSTGRESQL_URL = "jdbc:postgresql:";
    private static final String LOGIN_TIMEOUT_SECONDS = "10";

    private final String url;
    private final Properties login = new Properties();

    /** Refuses a database that is not PostgreSQL, and one without a user. */
    OwnDatabase(String url, @Nullable String user, @Nullable String password) {
        if (!url.startsWith(POSTGRESQL_URL)) {
            throw new StartupRefusal(
                    "The database is not PostgreSQL: SPRING_DATASOURCE_URL is " + withoutParameters(url) + ".",
                    "Set SPRING_DATASOURCE_URL to jdbc:postgresql://host:5432/database.");
        }
        if (!StringUtils.hasText(user)) {
            throw new StartupRefusal(
                    "SPRING_DATASOURCE_URL is set, but SPRING_DATASOURCE_USERNAME is not.",
                    "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        this.url = url;
        login.setProperty("user", user);
        login.setProperty("password", password == null ? "" : password);
        login.setProperty("loginTimeout", LOGIN_TIMEOUT_SECONDS);
    }

    /** Refuses a server that does not answer, rejects the user, or is too old. */
    void refuseIfUnusable() {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            refuseIfTooOld(connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new StartupRefusal(
                    "The database " + withoutParameters(url) + " cannot be used: " + e.getMessage(),
                    "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that"
                            + " the server runs.",
                    e);
        }
    }

    /**
     * Refuses a database that a pre-release has migrated.
     *
     * @param user the role of the migrations: the application's role may not read their history
     */
    void refuseIfOfPreRelease(String user, String password) {
        Properties owner = new Properties();
        owner.putAll(login);
        owner.setProperty("user", user);
        owner.setProperty("password", password);
        try (Connection connection = DriverManager.getConnection(url, owner)) {
            MigrationHistory.refusePreRelease(connection, "Set SPRING_DATASOURCE_URL to an empty database.");
        } catch (SQLException e) {
            throw new StartupRefusal(
                    "The migrations cannot use the database " + withoutParameters(url) + ": " + e.getMessage(),
                    "Check PORTVAGT_MIGRATION_USER and PORTVAGT_MIGRATION_PASSWORD.",
                    e);
        }
    }

    static void refuseIfTooOld(int majorVersion) {
        if (majorVersion < OLDEST_VERSION) {
            throw new StartupRefusal(
                    "The database is PostgreSQL " + majorVersion + ", but Portvagt needs " + OLDEST_VERSION
                            + " or newer.",
                    "Upgrade the server, or choose another with SPRING_DATASOURCE_URL.");
        }
    }

    /** Removes the parameters: they can carry a password, and this text ends up in logs. */
    private static String withoutParameters(String url) {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }
}
