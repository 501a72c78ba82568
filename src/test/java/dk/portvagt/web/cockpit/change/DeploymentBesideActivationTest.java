package dk.portvagt.web.cockpit.change;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.PageClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One analyst activates a form while two others deploy one: none of them waits for ever. */
@PortvagtTest
class DeploymentBesideActivationTest {

    private static final Map<String, String> OWN = Map.of("tenant-id", TestPeople.ELSEWHERE);
    private static final String ANALYST = "analyst-2";
    private static final int ROUNDS = 12;
    private static final int LONGEST_SECONDS = 30;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private RepositoryService repository;

    private DeployedModels models;
    private PageClient page;
    private boolean haveEnded = true;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        models = new DeployedModels(port, repository);
        page = new PageClient(port, ANALYST, "aendringer");
    }

    @AfterEach
    void take_back_what_was_activated() {
        // Otherwise this would wait for ever, too.
        if (haveEnded) {
            models.takeBack();
        }
    }

    @Test
    void all_of_them_end_every_time() {
        for (int round = 1; round <= ROUNDS; round++) {
            String change = deploy("Aktiveres " + round);
            String request = DeployedModels.request(change, DeployedModels.basis(page, change), "Aftalt");
            String others = "Samtidig " + round;
            haveEnded = false;

            CompletableFuture<Void> all = CompletableFuture.allOf(
                    CompletableFuture.runAsync(() -> page.post("/aktiver", request)),
                    CompletableFuture.runAsync(() -> deploy(others)),
                    CompletableFuture.runAsync(() -> deploy("Også " + others)));

            assertThat(all).as("round " + round).succeedsWithin(LONGEST_SECONDS, TimeUnit.SECONDS);
            haveEnded = true;
        }
    }

    /** @return the id of the change */
    private String deploy(String label) {
        RestClient.Answer answer = RestClient.nobody(port)
                .as(ANALYST, TestPeople.PASSWORD)
                .deploy("idea-screening.form", form(label), OWN);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().get("id").asText();
    }

    private static String form(String label) {
        try {
            return Files.readString(Path.of("forms/idea-phase/idea-screening.form"))
                    .replaceFirst("\"label\": \"[^\"]+\"", "\"label\": \"" + label + "\"");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
