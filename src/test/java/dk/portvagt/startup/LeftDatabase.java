package dk.portvagt.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * The embedded database in a data folder, looked into past the application, which may be gone: its server stays.
 *
 * @param data the data folder of a Portvagt that has been started
 */
record LeftDatabase(Path data) {

    private static final int LINE_WITH_PORT = 3;
    private static final int BETWEEN_LOOKS_MILLIS = 5;

    int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(LINE_WITH_PORT)
                .strip());
    }

    /** The id of the server's process. */
    long process() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(0)
                .strip());
    }

    /** Executes the statement; returns the first column of the first row of what it asks for, otherwise null. */
    String run(String sql) throws IOException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return run(sql, statement);
        }
    }

    /**
     * Asks again and again over one connection, for logging in costs both sides more than asking.
     *
     * @return whether the answer was as wanted within the time
     */
    boolean await(String sql, Predicate<String> wanted, Duration longest)
            throws IOException, SQLException, InterruptedException {
        Instant end = Instant.now().plus(longest);
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            while (!wanted.test(run(sql, statement))) {
                if (Instant.now().isAfter(end)) {
                    return false;
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            return true;
        }
    }

    private Connection connect() throws IOException, SQLException {
        String url = "jdbc:postgresql://localhost:" + port() + "/" + ApplicationRole.NAME;
        String password = Files.readString(data.resolve("postgres/password"));
        return DriverManager.getConnection(url, EmbeddedDatabase.SUPERUSER, password);
    }

    private static String run(String sql, Statement statement) throws SQLException {
        if (!statement.execute(sql)) {
            return null;
        }
        try (ResultSet row = statement.getResultSet()) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
