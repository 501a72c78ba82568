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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the application's own PostgreSQL, with its data in the data folder.
 *
 * <p>Starting recovers from a killed predecessor: it stops the old server and recreates an incomplete cluster. A server
 * that ends by itself is started again on the same port, so that connections come back.
 */
class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    static final String SUPERUSER = "postgres";
    private static final int ANY_PORT = 0;
    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final String superuserPassword;
    private final String applicationPassword;
    private EmbeddedPostgres server;
    private boolean closed;

    private EmbeddedDatabase(
            Cluster cluster, EmbeddedPostgres server, String superuserPassword, String applicationPassword) {
        this.cluster = cluster;
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
        Cluster cluster = new Cluster(folder, passwordFile, password, durable, limit);
        EmbeddedPostgres server = cluster.start(ANY_PORT);
        if (!Files.exists(completed)) {
            Files.createFile(completed);
        }
        return new EmbeddedDatabase(cluster, server, password, applicationPassword(server));
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

    /** Holds what it takes to start the server on its data, once and again. */
    private record Cluster(Path folder, Path passwordFile, String password, boolean durable, Duration limit) {

        EmbeddedPostgres start(int port) throws IOException {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data())
                    .setCleanDataDirectory(false)
                    // close() stops the server after the engine; a shutdown hook of its own would run concurrently with
                    // the
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

        Path data() {
            return folder.resolve("cluster");
        }

        /** Finds the running server. */
        ProcessHandle process() throws IOException {
            long id = Long.parseLong(
                    Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
            return ProcessHandle.of(id)
                    .orElseThrow(() -> new IllegalStateException("The embedded PostgreSQL has ended already"));
        }
    }

    /**
     * Starts the server again whenever it ends before {@link #close()}, until this fails.
     *
     * @param lost is told why the server cannot be started again; the application cannot work any more
     */
    void watch(Consumer<StartupRefusal> lost) {
        try {
            cluster.process().onExit().thenRunAsync(() -> revive(lost), EmbeddedDatabase::inThreadOfItsOwn);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The embedded PostgreSQL has no process to watch", e);
            revive(lost);
        }
    }

    /** The system's own thread for ended processes has hardly any stack. */
    private static void inThreadOfItsOwn(Runnable work) {
        new Thread(work, "embedded-postgresql").start();
    }

    private void revive(Consumer<StartupRefusal> lost) {
        try {
            if (restart()) {
                watch(lost);
            }
        } catch (IOException | IllegalStateException e) {
            lost.accept(new StartupRefusal(
                    "The embedded PostgreSQL ended, and could not be started again: " + e.getMessage(),
                    "Its log is " + cluster.folder().resolve("server.log") + ". Correct the cause, and start Portvagt.",
                    e));
        }
    }

    /** @return false if the application has closed the database: then it stays closed */
    private synchronized boolean restart() throws IOException {
        if (closed) {
            return false;
        }
        LOG.error("The embedded PostgreSQL has ended; starting it again");
        int port = server.getPort();
        // Gives up its lock of the data; that it cannot stop what has ended is only logged.
        server.close();
        // What the server has left behind still holds the port and the data.
        OrphanedServer.stop(cluster.folder().resolve("binaries"), cluster.data());
        server = cluster.start(port);
        LOG.warn("The embedded PostgreSQL runs again on port {}", port);
        return true;
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

    synchronized String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + ApplicationRole.NAME;
    }

    String superuserPassword() {
        return superuserPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
