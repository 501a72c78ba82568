package dk.portvagt.startup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads which migrations made the schema of a database, before Flyway does. */
final class MigrationHistory {

    private static final String EXISTS = "SELECT to_regclass('portvagt.flyway_schema_history') IS NOT NULL";

    /** Names the first migration of the pre-releases, which differs from today's (ADR 0100). */
    private static final String OF_PRE_RELEASE = "SELECT EXISTS (SELECT FROM portvagt.flyway_schema_history"
            + " WHERE version = '1' AND script <> 'V1__base.sql')";

    private MigrationHistory() {}

    /** Refuses a database of a pre-release: today's migrations cannot continue where the earlier ones ended. */
    static void refusePreRelease(Connection connection, String remedy) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isTrue(statement, EXISTS) && isTrue(statement, OF_PRE_RELEASE)) {
                throw new StartupRefusal(
                        "The database was made by a pre-release of Portvagt and cannot be upgraded.", remedy);
            }
        }
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
