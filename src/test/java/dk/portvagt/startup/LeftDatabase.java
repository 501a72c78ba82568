package dk.portvagt.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The embedded database in a data folder, looked into past the application, which may be gone: its server stays.
 *
 * @param data the data folder of a Portvagt that has been started
 */
record LeftDatabase(Path data) {

    private static final int LINE_WITH_PORT = 3;

    int port() throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .get(LINE_WITH_PORT)
                .strip());
    }

    /** Executes the statement; returns the first column of the first row of what it asks for, otherwise null. */
    String run(String sql) throws IOException, SQLException {
        String url = "jdbc:postgresql://localhost:" + port() + "/" + ApplicationRole.NAME;
        String password = Files.readString(data.resolve("postgres/password"));
        try (Connection connection = DriverManager.getConnection(url, EmbeddedDatabase.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
