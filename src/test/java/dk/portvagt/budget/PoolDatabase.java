package dk.portvagt.budget;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL with the domain's schema and without the engine, so that tests of the pool start in seconds and race
 * with as many connections as they like. One per JVM, stopped with it.
 */
public final class PoolDatabase {

    private static final String MIGRATIONS = "classpath:db/migration";
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
        migrate("two_roles", "postgres", "portvagt", MIGRATIONS);
        migrate("one_role", "everything", "everything", MIGRATIONS);
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

    /** Migrates a database of its own with the migrations of that folder, and opens it as the application runs. */
    static DataSource migratedFrom(Path migrations, String database) {
        execute(SHARED.server.getPostgresDatabase(), "CREATE DATABASE " + database);
        SHARED.migrate(database, "postgres", "portvagt", "filesystem:" + migrations);
        return SHARED.pool(database, "portvagt");
    }

    /** Brings a database of {@link #migratedFrom} up to date, like an upgrade of the application. */
    static void upgrade(String database) {
        SHARED.migrate(database, "postgres", "portvagt", MIGRATIONS);
    }

    /** Opens that database as its owner. */
    static DataSource owner(String database) {
        return SHARED.server.getDatabase("postgres", database);
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

    private void migrate(String database, String role, String applicationRole, String migrations) {
        Flyway.configure()
                .dataSource(server.getDatabase(role, database))
                .defaultSchema("portvagt")
                .locations(migrations)
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
