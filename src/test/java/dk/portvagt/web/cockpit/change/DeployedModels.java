package dk.portvagt.web.cockpit.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.PageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

/** What analysts of a test deploy from the Modeler and activate on the page, and its end. */
public final class DeployedModels {

    private final int port;
    private final RepositoryService repository;
    private final List<String> before;

    /** From now on. */
    public DeployedModels(int port, RepositoryService repository) {
        this.port = port;
        this.repository = repository;
        this.before = deployments();
    }

    /** Deploys something that nothing is wrong with, and has an administrator activate it. */
    public void activate(String person, String file, String content, Map<String, String> fields) {
        RestClient.Answer answer =
                RestClient.nobody(port).as(person, TestPeople.PASSWORD).deploy(file, content, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        activate("camunda-admin", answer.json().get("id").asText());
    }

    /** Activates what was deployed before. */
    public void activate(String person, String change) {
        PageClient page = new PageClient(port, person, "aendringer");
        page.post("/aktiver", request(change, basis(page, change), "Aftalt i procesgruppen"));
    }

    static String basis(PageClient page, String change) {
        JsonNode view = page.get("/aendring?id=" + change);
        return view.get("basis").asText();
    }

    static String request(String change, String basis, String reason) {
        return """
                {"id": "%s", "basis": "%s", "reason": "%s"}""".formatted(change, basis, reason);
    }

    /** Takes back what was activated, with its cases. */
    public void takeBack() {
        List<String> since = new ArrayList<>(deployments());
        since.removeAll(before);
        since.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .toList();
    }
}
