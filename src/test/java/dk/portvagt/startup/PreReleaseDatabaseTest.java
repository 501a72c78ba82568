package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with the migrations of a pre-release is refused with one sentence and stays as it is. */
class PreReleaseDatabaseTest {

    private static final String[] PRE_RELEASE = {
        "CREATE SCHEMA portvagt",
        "CREATE TABLE portvagt.municipality (code char(3) PRIMARY KEY, name text NOT NULL)",
        "INSERT INTO portvagt.municipality VALUES ('901', 'Lyngvig Kommune')",
        """
        CREATE TABLE portvagt.flyway_schema_history (
            installed_rank int PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,
            type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int, installed_by varchar(100) NOT NULL,
            installed_on timestamp NOT NULL DEFAULT now(), execution_time int NOT NULL, success boolean NOT NULL)""",
        """
        INSERT INTO portvagt.flyway_schema_history VALUES
            (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"portvagt"', NULL, 'postgres', now(), 0, true),
            (1, '1', 'schema', 'SQL', 'V1__schema.sql', 1, 'postgres', now(), 1, true),
            (2, '130', 'where cases stand', 'SQL', 'V130__where_cases_stand.sql', 1, 'postgres', now(), 1, true),
            (3, '150', 'version move', 'SQL', 'V150__version_move.sql', 1, 'postgres', now(), 1, true)"""
    };

    /** Everything in the database but the catalogue: the tables with their rows. */
    private static final String CONTENT = """
            SELECT string_agg(table_schema || '.' || table_name || query_to_xml(
                format('SELECT * FROM %I.%I ORDER BY 1', table_schema, table_name), true, false, '')::text, E'\\n'
                ORDER BY table_schema, table_name)
            FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')""";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_postgresql() {
        PreparedPostgres.copyInto(folder);
    }

    @Test
    void refuses_a_database_of_ones_own_and_changes_nothing_in_it() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false)) {
            String before = makePreRelease(database);

            try (PortvagtProcess portvagt = PortvagtProcess.start(Map.of(
                    "SERVER_PORT",
                    "0",
                    "PORTVAGT_MUNICIPALITIES_0_CODE",
                    "901",
                    "PORTVAGT_MUNICIPALITIES_0_NAME",
                    "Lyngvig Kommune",
                    "SPRING_DATASOURCE_URL",
                    database.url(),
                    "SPRING_DATASOURCE_USERNAME",
                    ApplicationRole.NAME,
                    "SPRING_DATASOURCE_PASSWORD",
                    database.applicationPassword(),
                    "PORTVAGT_MIGRATION_USER",
                    EmbeddedDatabase.SUPERUSER,
                    "PORTVAGT_MIGRATION_PASSWORD",
                    database.superuserPassword(),
                    "PORTVAGT_ADMIN_USER",
                    "kirsten",
                    "PORTVAGT_ADMIN_PASSWORD",
                    "gul-cykel-i-regnvejr"))) {
                assertThat(portvagt.awaitExit()).isEqualTo(1);
                assertThat(portvagt.output())
                        .contains("The database was made by a pre-release of Portvagt and cannot be upgraded.")
                        .contains("Set SPRING_DATASOURCE_URL to an empty database.")
                        .doesNotContain("\tat ");
            }

            assertThat(content(database)).isEqualTo(before);
        }
    }

    @Test
    void refuses_a_role_of_the_migrations_that_cannot_log_in() throws Exception {
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false);
                PortvagtProcess portvagt = PortvagtProcess.start(Map.of(
                        "SERVER_PORT",
                        "0",
                        "SPRING_DATASOURCE_URL",
                        database.url(),
                        "SPRING_DATASOURCE_USERNAME",
                        ApplicationRole.NAME,
                        "SPRING_DATASOURCE_PASSWORD",
                        database.applicationPassword(),
                        "PORTVAGT_MIGRATION_USER",
                        EmbeddedDatabase.SUPERUSER,
                        "PORTVAGT_MIGRATION_PASSWORD",
                        "a-wrong-password",
                        "PORTVAGT_ADMIN_USER",
                        "kirsten",
                        "PORTVAGT_ADMIN_PASSWORD",
                        "gul-cykel-i-regnvejr"))) {
            assertThat(portvagt.awaitExit()).isEqualTo(1);
            assertThat(portvagt.output())
                    .contains("Check PORTVAGT_MIGRATION_USER and PORTVAGT_MIGRATION_PASSWORD.")
                    .doesNotContain("\tat ")
                    .doesNotContain("a-wrong-password");
        }
    }

    @Test
    void refuses_a_data_folder_stops_its_server_and_changes_nothing_in_it() throws Exception {
        String before;
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false)) {
            before = makePreRelease(database);
        }

        try (PortvagtProcess portvagt =
                PortvagtProcess.start(Map.of("SERVER_PORT", "0", "PORTVAGT_DATA_DIR", folder.toString()))) {
            assertThat(portvagt.awaitExit()).isEqualTo(1);
            assertThat(portvagt.output())
                    .contains("The database was made by a pre-release of Portvagt and cannot be upgraded.")
                    .contains("Delete the folder " + folder.resolve("postgres") + ", or choose an empty data folder"
                            + " with PORTVAGT_DATA_DIR.")
                    .doesNotContain("\tat ");
        }

        assertThat(folder.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false)) {
            assertThat(content(database)).isEqualTo(before);
        }
    }

    private static String makePreRelease(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : PRE_RELEASE) {
                statement.execute(sql);
            }
        }
        return content(database);
    }

    private static String content(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CONTENT)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.SUPERUSER, database.superuserPassword());
    }
}
