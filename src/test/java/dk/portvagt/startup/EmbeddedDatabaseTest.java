package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void lets_nobody_in_without_the_password() throws Exception {
        PreparedPostgres.copyProgramsInto(folder);
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false)) {
            DriverManager.getConnection(database.url(), EmbeddedDatabase.SUPERUSER, database.superuserPassword())
                    .close();
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), EmbeddedDatabase.SUPERUSER, "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres"))))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void gives_the_application_no_rights_over_what_the_superuser_owns() throws Exception {
        PreparedPostgres.copyInto(folder);
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false);
                Connection superuser = DriverManager.getConnection(
                        database.url(), EmbeddedDatabase.SUPERUSER, database.superuserPassword());
                Connection application = DriverManager.getConnection(
                        database.url(), ApplicationRole.NAME, database.applicationPassword());
                Statement asSuperuser = superuser.createStatement();
                Statement asApplication = application.createStatement()) {
            asSuperuser.execute("CREATE TABLE public.ledger (amount numeric)");
            asApplication.execute("CREATE TABLE public.engine_table (id int)");

            assertThatThrownBy(() -> asApplication.execute("DELETE FROM public.ledger"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> asApplication.execute("DROP TABLE public.ledger"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void makes_a_cluster_anew_whose_making_was_interrupted() throws Exception {
        PreparedPostgres.copyProgramsInto(folder);
        Path halfMade = Files.createDirectories(folder.resolve("postgres/cluster"));
        Files.writeString(halfMade.resolve("postgresql.conf"), "# initdb was killed here");
        Files.writeString(halfMade.resolve("PG_VERSION"), "17");

        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false)) {
            assertThat(database.url()).startsWith("jdbc:postgresql://localhost:");
        }
    }

    @Test
    void starts_although_an_unrelated_process_has_the_id_of_the_last_server() throws Exception {
        PreparedPostgres.copyInto(folder);
        try (DataDirectory data = DataDirectory.open(folder)) {
            Files.writeString(
                    folder.resolve("postgres/cluster/postmaster.pid"),
                    ProcessHandle.current().pid() + "\n");

            EmbeddedDatabase.start(data, false).close();
        }
    }

    @Test
    void starts_a_server_again_that_was_killed_on_the_same_port_and_data() throws Exception {
        PreparedPostgres.copyInto(folder);
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, true)) {
            String url = database.url();
            database.watch(lost -> fail("not started again", lost));
            execute(database, "CREATE TABLE public.kept (id int)");
            ProcessHandle killed = server();

            killed.destroyForcibly();
            killed.onExit().join();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> execute(database, "INSERT INTO public.kept VALUES (1)"));
            assertThat(database.url()).isEqualTo(url);
        }
        assertThat(folder.resolve("postgres/cluster/postmaster.pid"))
                .as("what was started again is stopped with the application")
                .doesNotExist();
    }

    @Test
    void tells_why_a_server_cannot_be_started_again() throws Exception {
        PreparedPostgres.copyInto(folder);
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, true, Duration.ofSeconds(10))) {
            CompletableFuture<StartupRefusal> told = new CompletableFuture<>();
            database.watch(told::complete);
            Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "9.6\n");

            server().destroyForcibly();

            assertThat(told)
                    .succeedsWithin(Duration.ofSeconds(60))
                    .satisfies(lost -> assertThat(lost)
                            .hasMessageContaining("The embedded PostgreSQL ended, and could not be started again"));
        }
    }

    private ProcessHandle server() throws IOException {
        return ProcessHandle.of(new LeftDatabase(folder).process()).orElseThrow();
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(), EmbeddedDatabase.SUPERUSER, database.superuserPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void refuses_to_start_on_a_cluster_it_cannot_read() throws Exception {
        PreparedPostgres.copyInto(folder);
        try (DataDirectory data = DataDirectory.open(folder)) {
            Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "9.6\n");

            assertThatThrownBy(() -> EmbeddedDatabase.start(data, false, Duration.ofSeconds(1)))
                    .isInstanceOf(StartupRefusal.class)
                    .hasMessageContaining("The embedded PostgreSQL did not start");
        }
    }
}
