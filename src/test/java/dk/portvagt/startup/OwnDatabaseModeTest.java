package dk.portvagt.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.engine.RaisedIdea;
import dk.portvagt.engine.WebAppClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portvagt on a PostgreSQL of its own; then its node is killed with a step at hand, and another one takes over. */
class OwnDatabaseModeTest {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final String ADMINISTRATOR = "kirsten.holm";
    private static final String REQUESTER = "rikke";
    private static final String PASSWORD = "gul-cykel-i-regnvejr";

    @TempDir
    private Path folder;

    private final int port = PortvagtProcess.freePort();
    private final int otherPort = PortvagtProcess.freePort();
    private DataDirectory data;
    private EmbeddedDatabase database;

    @BeforeEach
    void a_database_that_no_node_owns() {
        PreparedPostgres.copyInto(folder);
        data = DataDirectory.open(folder);
        database = EmbeddedDatabase.start(data, false);
    }

    @AfterEach
    void stop_it() {
        database.close();
        data.close();
    }

    @Test
    void has_an_administrator_and_no_demo_and_another_node_goes_on_where_a_killed_one_was() throws Exception {
        String caseNumber;
        Instant killed;
        WebAppClient browser = new WebAppClient(port);
        try (Connection held = connect();
                Statement lock = held.createStatement();
                PortvagtProcess node = start(port)) {
            node.awaitOutput("Portvagt is ready");
            assertThat(node.output())
                    .contains("Administrator   " + ADMINISTRATOR)
                    .doesNotContain(PASSWORD);
            assertThat(browser.login("admin", ADMINISTRATOR, PASSWORD).statusCode())
                    .isEqualTo(200);
            assertThat(new WebAppClient(port)
                            .login("admin", "requester", "portvagt")
                            .statusCode())
                    .isEqualTo(401);

            hireRequester();
            caseNumber = raiseIdea();
            held.setAutoCommit(false);
            // Whoever decides anything now waits: also the step that records the withdrawal.
            lock.execute("LOCK TABLE portvagt.decision IN SHARE MODE");
            withdraw(caseNumber);
            await("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock')");
            node.kill();
            killed = Instant.now();
        }
        assertThat(ask("SELECT count(*) FROM act_ru_job WHERE lock_owner_ IS NOT NULL"))
                .as("the dead node holds its step")
                .isEqualTo("1");

        try (PortvagtProcess other = start(otherPort)) {
            other.awaitOutput("Portvagt is ready");
            assertThatItGoesOnWithoutALogin(browser.on(otherPort));
            await("SELECT status = 'WITHDRAWN' FROM portvagt.acquisition_case WHERE case_number = '" + caseNumber
                    + "'");
            assertThat(Duration.between(killed, Instant.now())).isLessThan(LONGEST);
            assertThat(ask("SELECT count(*) FROM portvagt.decision WHERE case_number = '" + caseNumber + "'"))
                    .as("decided once")
                    .isEqualTo("1");
        }
    }

    private PortvagtProcess start(int onPort) {
        return PortvagtProcess.start(Map.ofEntries(
                Map.entry("PORT", String.valueOf(onPort)),
                Map.entry("SPRING_DATASOURCE_URL", database.url()),
                Map.entry("SPRING_DATASOURCE_USERNAME", ApplicationRole.NAME),
                Map.entry("SPRING_DATASOURCE_PASSWORD", database.applicationPassword()),
                Map.entry("PORTVAGT_MIGRATION_USER", EmbeddedDatabase.SUPERUSER),
                Map.entry("PORTVAGT_MIGRATION_PASSWORD", database.superuserPassword()),
                Map.entry("PORTVAGT_ADMIN_USER", ADMINISTRATOR),
                Map.entry("PORTVAGT_ADMIN_PASSWORD", PASSWORD),
                Map.entry("PORTVAGT_MUNICIPALITIES_0_CODE", "901"),
                Map.entry("PORTVAGT_MUNICIPALITIES_0_NAME", "Lyngvig Kommune")));
    }

    private void hireRequester() throws Exception {
        send(ADMINISTRATOR, "POST", "/user/create", """
                {"profile": {"id": "%s", "firstName": "Rikke", "lastName": "Prøve", "email": "rikke@test.example"},
                 "credentials": {"password": "%s"}}""".formatted(REQUESTER, PASSWORD));
        send(ADMINISTRATOR, "PUT", "/group/requester/members/" + REQUESTER, "");
        send(ADMINISTRATOR, "PUT", "/tenant/901/user-members/" + REQUESTER, "");
    }

    private String raiseIdea() throws Exception {
        send(REQUESTER, "POST", RaisedIdea.PATH, RaisedIdea.form());
        return ask("SELECT case_number FROM portvagt.acquisition_case");
    }

    private void withdraw(String caseNumber) throws Exception {
        send(REQUESTER, "POST", "/process-definition/key/case-withdrawal/submit-form", """
                {"variables": {"caseNumber": {"value": "%s"}, "withdrawalReason": {"value": "Ikke mere brug for det"}}}""".formatted(caseNumber));
    }

    private void send(String person, String method, String path, String json) throws IOException, InterruptedException {
        String login = Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
    }

    private void await(String sql) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (!"t".equals(ask(sql))) {
            assertThat(Instant.now()).as(sql).isBefore(end);
            Thread.sleep(200);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.SUPERUSER, database.superuserPassword());
    }

    /** Reads and changes something, with the session and the token of the node that is dead. */
    private static void assertThatItGoesOnWithoutALogin(WebAppClient browser) {
        assertThat(browser.get("/api/admin/auth/user/default").body()).contains("\"userId\":\"" + ADMINISTRATOR + "\"");
        assertThat(browser.post("/api/engine/engine/default/group/create", "{\"id\": \"later\", \"name\": \"Later\"}")
                        .statusCode())
                .isEqualTo(204);
    }
}
