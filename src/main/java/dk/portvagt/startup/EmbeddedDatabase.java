package dk.portvagt.startup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of the application's own, with its data kept in the data folder.
 *
 * <p>Starting recovers from a killed predecessor: its server is stopped, a cluster it left half made is made anew.
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

    /** @param durable whether a commit survives a power failure; without it everything is faster */
    static EmbeddedDatabase start(DataDirectory data, boolean durable) {
        Path cluster = data.resolve("postgres");
        Path completed = data.resolve("postgres.initialised");
        OrphanedServer.stop(cluster);
        try {
            if (!Files.exists(completed)) {
                FileSystemUtils.deleteRecursively(cluster);
            }
            String password = SuperuserPassword.readOrCreate(data.resolve("postgres.password"));
            EmbeddedPostgres server = start(data, cluster, password, durable);
            if (!Files.exists(completed)) {
                Files.createFile(completed);
            }
            return new EmbeddedDatabase(server, password, applicationPassword(server));
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL could not be started", e);
        }
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

    private static EmbeddedPostgres start(DataDirectory data, Path cluster, String password, boolean durable)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // Stopped by close() after the engine; a hook of its own would run at the same time as the engine's.
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(data.resolve("postgres-server").toFile())
                .setOutputRedirector(
                        Redirect.appendTo(data.resolve("postgres.log").toFile()))
                .setPGStartupWait(STARTUP_LIMIT)
                // These two are options of initdb: no connection without a password, from the first start on.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", data.resolve("postgres.password").toString())
                .setConnectConfig("password", password)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                .start();
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
