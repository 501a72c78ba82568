package dk.portvagt.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the application's own PostgreSQL, with its data in the data folder.
 *
 * <p>Starting recovers from a killed predecessor: it stops the old server and recreates an incomplete cluster.
 */
class EmbeddedDatabase implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final String superuserPassword;
    private final String applicationPassword;

    private EmbeddedDatabase(EmbeddedPostgres server, String superuserPassword, String applicationPassword) {
        this.server = server;
        this.superuserPassword = superuserPassword;
        this.applicationPassword = applicationPassword;
    }

    /**
     * Starts the server; refuses startup when the server does not come up.
     *
     * @param durable whether a commit survives a power failure; false makes everything faster
     */
    static EmbeddedDatabase start(DataDirectory data, boolean durable) {
        return start(data, durable, STARTUP_LIMIT);
    }

    static EmbeddedDatabase start(DataDirectory data, boolean durable, Duration limit) {
        Path folder = data.resolve("postgres");
        try {
            OrphanedServer.stop(folder.resolve("binaries"), folder.resolve("cluster"));
            return startIn(PrivateFolder.create(folder), durable, limit);
        } catch (IOException | IllegalStateException e) {
            throw new StartupRefusal(
                    "The embedded PostgreSQL did not start: " + e.getMessage(),
                    "Its log is " + folder.resolve("server.log")
                            + ". To use a database of your own set SPRING_DATASOURCE_URL.",
                    e);
        }
    }

    private static EmbeddedDatabase startIn(Path folder, boolean durable, Duration limit) throws IOException {
        Path completed = folder.resolve("initialised");
        if (!Files.exists(completed)) {
            FileSystemUtils.deleteRecursively(folder.resolve("cluster"));
        }
        Path passwordFile = folder.resolve("password");
        String password = SuperuserPassword.readOrCreate(passwordFile);
        EmbeddedPostgres server = startServer(folder, passwordFile, password, durable, limit);
        if (!Files.exists(completed)) {
            Files.createFile(completed);
        }
        return new EmbeddedDatabase(server, password, applicationPassword(server));
    }

    private static String applicationPassword(EmbeddedPostgres server) throws IOException {
        try {
            return ApplicationRole.prepare(
                    server.getPostgresDatabase(), server.getDatabase(SUPERUSER, ApplicationRole.NAME));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static EmbeddedPostgres startServer(
            Path folder, Path passwordFile, String password, boolean durable, Duration limit) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                // close() stops the server after the engine; a shutdown hook of its own would run concurrently with the
                // engine's.
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setOutputRedirector(
                        Redirect.appendTo(folder.resolve("server.log").toFile()))
                .setPGStartupWait(limit)
                // These two are options of initdb: no connection without a password, from the first start on.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", password)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .start();
    }

    /** Refuses data that a pre-release has migrated, and then stops the server. */
    void refuseIfOfPreRelease(DataDirectory data) {
        try (Connection connection =
                server.getDatabase(SUPERUSER, ApplicationRole.NAME).getConnection()) {
            MigrationHistory.refusePreRelease(
                    connection,
                    "Delete the folder " + data.resolve("postgres")
                            + ", or choose an empty data folder with PORTVAGT_DATA_DIR.");
        } catch (StartupRefusal e) {
            close();
            throw e;
        } catch (SQLException e) {
            close();
            throw new IllegalStateException("The embedded database could not be read", e);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + ApplicationRole.NAME;
    }

    String superuserPassword() {
        return superuserPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
