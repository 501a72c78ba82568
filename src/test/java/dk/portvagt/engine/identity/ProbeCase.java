package dk.portvagt.engine.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.RestClient;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * A small process like the real ones, a shared model that calls a part, which anybody may start through the REST API.
 */
final class ProbeCase {

    static final String PROCESS = "identity-probe";

    private final RestClient http;

    ProbeCase(int port) {
        this.http = RestClient.nobody(port);
    }

    /** Deploys it the first time; requesters may start it. */
    static void deploy(RepositoryService repository, GrantSetup grants) {
        Probe.deploy(repository
                .createDeployment()
                .name("identity-probe")
                .enableDuplicateFiltering(true)
                .addClasspathResource("identity/probe.bpmn")
                .addClasspathResource("identity/probe-part.bpmn")
                .addClasspathResource("identity/probe-start.form")
                .addClasspathResource("identity/probe-task.form"));
        grants.give(Grant.of(
                PortvagtGroup.REQUESTER,
                Resources.PROCESS_DEFINITION,
                PROCESS,
                Permissions.READ,
                Permissions.CREATE_INSTANCE));
    }

    RestClient as(String userId) {
        return http.as(userId, TestPeople.PASSWORD);
    }

    RestClient.Answer tryToStart(String userId, String title) {
        return as(userId)
                .post("/engine-rest/process-definition/key/" + PROCESS + "/submit-form", """
                        {"variables": {"title": {"value": "%s"}, "requester": {"value": "%s"}}}""".formatted(title, userId));
    }

    /** Starts it in the person's municipality and returns the id of the instance. */
    String start(String userId, String title) {
        RestClient.Answer answer = tryToStart(userId, title);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json().get("id").asText();
    }

    /** Names of the tasks of the case that the person finds; those of the part the case calls. */
    List<String> tasksSeenBy(String userId, String caseId) {
        return names(as(userId).get("/engine-rest/task?maxResults=500&processInstanceId=" + partOf(caseId)));
    }

    String task(String caseId, String definitionKey) {
        return as("camunda-admin")
                .get("/engine-rest/task?maxResults=1&processInstanceId=" + partOf(caseId) + "&taskDefinitionKey="
                        + definitionKey)
                .json()
                .get(0)
                .get("id")
                .asText();
    }

    String partOf(String caseId) {
        return as("camunda-admin")
                .get("/engine-rest/process-instance?maxResults=1&superProcessInstance=" + caseId)
                .json()
                .get(0)
                .get("id")
                .asText();
    }

    static List<String> names(RestClient.Answer answer) {
        return texts(answer, "name");
    }

    static List<String> texts(RestClient.Answer answer, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : answer.json()) {
            texts.add(item.path(field).asText());
        }
        return texts;
    }
}
