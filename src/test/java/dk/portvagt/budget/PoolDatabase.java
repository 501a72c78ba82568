package dk.portvagt.budget;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/**
 * A PostgreSQL with the domain's schema and without the engine, so that tests of the pool start in seconds and race
 * with as many connections as they like. One per JVM, stopped with it.
 */
public final class PoolDatabase {

    private static final PoolDatabase SHARED = new PoolDatabase(false);

    private final EmbeddedPostgres server;
    private final DataSource application;
    private final DataSource owner;
    private final DataSource ownerAsApplication;

    private PoolDatabase(boolean durable) {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute(
                server.getPostgresDatabase(),
                "CREATE ROLE portvagt LOGIN",
                "CREATE ROLE everything LOGIN",
                "CREATE DATABASE two_roles",
                "CREATE DATABASE one_role OWNER everything");
        migrate("two_roles", "postgres", "portvagt", MigrationVersion.LATEST);
        migrate("one_role", "everything", "everything", MigrationVersion.LATEST);
        application = pool("two_roles", "portvagt");
        owner = server.getDatabase("postgres", "two_roles");
        ownerAsApplication = pool("one_role", "everything");
    }

    /** As the application runs: the role owns nothing, the migrations were run by another. */
    public static DataSource application() {
        return SHARED.application;
    }

    /** The superuser who owns the schema of {@link #application()}. */
    public static DataSource owner() {
        return SHARED.owner;
    }

    /** A database of its own where one role migrates, owns and runs everything. */
    public static DataSource ownerAsApplication() {
        return SHARED.ownerAsApplication;
    }

    /** A database of its own, as the application runs, whose schema is as old as that version of the migrations. */
    static DataSource asOf(String version) {
        String database = aged(version);
        execute(SHARED.server.getPostgresDatabase(), "CREATE DATABASE " + database);
        SHARED.migrate(database, "postgres", "portvagt", MigrationVersion.fromVersion(version));
        return SHARED.pool(database, "portvagt");
    }

    /** Brings what {@link #asOf} made up to date, as an upgrade of the application does. */
    static void upgrade(String version) {
        SHARED.migrate(aged(version), "postgres", "portvagt", MigrationVersion.LATEST);
    }

    private static String aged(String version) {
        return "as_of_" + version;
    }

    /** A server of its own whose commits survive a power failure, as in production: for measuring. */
    static PoolDatabase durable() {
        return new PoolDatabase(true);
    }

    DataSource asApplication() {
        return application;
    }

    DataSource asOwner() {
        return owner;
    }

    private void migrate(String database, String role, String applicationRole, MigrationVersion version) {
        Flyway.configure()
                .dataSource(server.getDatabase(role, database))
                .defaultSchema("portvagt")
                .target(version)
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }

    private DataSource pool(String database, String role) {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(server.getDatabase(role, database));
        pool.setMaximumPoolSize(20);
        return pool;
    }

    private static void execute(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
