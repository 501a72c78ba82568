package dk.portvagt.startup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.portvagt.engine.WebAppClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Portvagt on its embedded database, started, killed, started again and stopped; and its database, frozen and killed.
 */
class StartAndRestartTest {

    private final int port = PortvagtProcess.freePort();

    @TempDir
    private Path data;

    @Test
    void survives_being_killed_and_keeps_its_data_and_logins() throws Exception {
        WebAppClient browser = new WebAppClient(port);
        try (PortvagtProcess first = start()) {
            first.awaitOutput("Portvagt is ready");
            assertThat(status("/camunda/app/tasklist/default/")).isEqualTo(200);
            assertThat(first.output()).contains("http://localhost:" + port + "/camunda/app/tasklist/");
            assertThat(reachableFromOutside()).isFalse();
            assertThatASecondOneIsRefused();
            database().run("INSERT INTO portvagt.municipality (code, name) VALUES ('977', 'Kept')");
            assertThatAFrozenDatabaseIsTold();
            assertThatAKilledDatabaseComesBack(first);
            assertThat(browser.login("admin", "kirsten", "gul-cykel-i-regnvejr").statusCode())
                    .isEqualTo(200);
            first.kill();
        }
        assertThat(serverAccepts())
                .as("the killed process leaves its PostgreSQL behind")
                .isTrue();

        try (PortvagtProcess second = start()) {
            second.awaitOutput("Portvagt is ready");
            assertThat(second.output()).contains("left behind by an earlier run");
            assertThat(database().run("SELECT name FROM portvagt.municipality WHERE code = '977'"))
                    .isEqualTo("Kept");
            assertThat(browser.get("/api/admin/auth/user/default").body()).contains("\"userId\":\"kirsten\"");
            second.stop();
            assertThat(second.output()).doesNotContain("ERROR").doesNotContain("Exception");
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid"))
                .as("PostgreSQL has stopped, too")
                .doesNotExist();
    }

    private void assertThatAFrozenDatabaseIsTold() throws Exception {
        String password = Base64.getEncoder().encodeToString("kirsten:gul-cykel-i-regnvejr".getBytes(UTF_8));
        signal("STOP");
        try {
            assertThat(get("/actuator/health/readiness", "").statusCode()).isEqualTo(503);
            HttpResponse<String> asked = get("/engine-rest/task?maxResults=1", "Basic " + password);
            assertThat(asked.statusCode()).isEqualTo(503);
            assertThat(asked.body()).contains("Databasen svarer ikke lige nu, og intet er gemt.");
        } finally {
            signal("CONT");
        }
    }

    private void assertThatAKilledDatabaseComesBack(PortvagtProcess portvagt) throws Exception {
        ProcessHandle.of(database().process()).orElseThrow().destroyForcibly();

        portvagt.awaitOutput("The embedded PostgreSQL runs again");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness", "").statusCode() == 200);
        assertThat(database().run("SELECT name FROM portvagt.municipality WHERE code = '977'"))
                .isEqualTo("Kept");
    }

    /** Sends a signal to all processes of the embedded PostgreSQL; one that has just ended needs none. */
    private void signal(String name) throws Exception {
        long server = database().process();
        List<String> processes = Stream.concat(
                        Stream.of(server),
                        ProcessHandle.of(server).orElseThrow().children().map(ProcessHandle::pid))
                .map(String::valueOf)
                .toList();
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        command.addAll(processes);
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Asks, and fails when there is no answer within five seconds. */
    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(5));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private PortvagtProcess start() {
        return PortvagtProcess.start(settings(port));
    }

    private Map<String, String> settings(int onPort) {
        return Map.of(
                "PORT", String.valueOf(onPort),
                "PORTVAGT_DATA_DIR", data.toString(),
                "PORTVAGT_DEMO", "false",
                "PORTVAGT_MUNICIPALITIES_0_CODE", "901",
                "PORTVAGT_MUNICIPALITIES_0_NAME", "Lyngvig Kommune",
                "PORTVAGT_ADMIN_USER", "kirsten",
                "PORTVAGT_ADMIN_PASSWORD", "gul-cykel-i-regnvejr");
    }

    private void assertThatASecondOneIsRefused() {
        try (PortvagtProcess second = PortvagtProcess.start(settings(PortvagtProcess.freePort()))) {
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output())
                    .contains("Another Portvagt is already running on the data folder")
                    .doesNotContain("\tat ");
        }
    }

    private int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private boolean reachableFromOutside() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .anyMatch(address -> accepts(address, port));
    }

    private boolean serverAccepts() throws IOException {
        return accepts(InetAddress.getLoopbackAddress(), database().port());
    }

    private LeftDatabase database() {
        return new LeftDatabase(data);
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
