package dk.portvagt.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Portvagt on a database that is configured: here an embedded one that it does not know to be its own. */
class OwnDatabaseModeTest {

    private static final String ADMINISTRATOR = "kirsten.holm";
    private static final String PASSWORD = "gul-cykel-i-regnvejr";

    @TempDir
    private Path folder;

    @Test
    void creates_the_administrator_and_no_demo() throws Exception {
        PreparedPostgres.copyInto(folder);
        int port = PortvagtProcess.freePort();
        try (DataDirectory data = DataDirectory.open(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, false);
                PortvagtProcess portvagt = PortvagtProcess.start(Map.of(
                        "SERVER_PORT",
                        String.valueOf(port),
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
                        ADMINISTRATOR,
                        "PORTVAGT_ADMIN_PASSWORD",
                        PASSWORD))) {
            portvagt.awaitOutput("Portvagt is ready");

            assertThat(portvagt.output())
                    .contains("Administrator   " + ADMINISTRATOR)
                    .doesNotContain(PASSWORD);
            assertThat(verified(port, ADMINISTRATOR, PASSWORD)).isTrue();
            assertThat(verified(port, "requester", "portvagt")).isFalse();
        }
    }

    /** Whether the web apps would let this person in. */
    private static boolean verified(int port, String user, String password) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        String base = "http://localhost:" + port + "/camunda";
        HttpResponse<Void> page = client.send(
                HttpRequest.newBuilder(URI.create(base + "/app/admin/default/")).build(), BodyHandlers.discarding());
        String token = page.headers().firstValue("X-XSRF-TOKEN").orElse("");
        HttpRequest login = HttpRequest.newBuilder(URI.create(base + "/api/admin/auth/user/default/login/admin"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + password))
                .build();
        return client.send(login, BodyHandlers.discarding()).statusCode() == 200;
    }
}
