package dk.portvagt.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Creates the application's database role and database, both named {@code portvagt}.
 *
 * <p>The role is not the superuser: it must not be able to undo what a migration revokes from it (changing the ledger).
 */
final class ApplicationRole {

    static final String NAME = "portvagt";

    private ApplicationRole() {}

    /** Creates role and database where they are missing. Returns a fresh password of the role. */
    static String prepare(DataSource superuser, DataSource superuserInDatabase) {
        String password = SuperuserPassword.random();
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'")) {
                statement.execute("CREATE ROLE " + NAME + " LOGIN");
            }
            statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
            if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
        grantEngineSchema(superuserInDatabase);
        return password;
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    private static void grantEngineSchema(DataSource superuserInDatabase) {
        try (Connection connection = superuserInDatabase.getConnection();
                Statement statement = connection.createStatement()) {
            // The engine creates its own tables, in the public schema and as this role.
            statement.execute("GRANT CREATE, USAGE ON SCHEMA public TO " + NAME);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }
}
