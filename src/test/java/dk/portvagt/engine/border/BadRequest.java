package dk.portvagt.engine.border;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that somebody should not have sent: to many resources of the engine, wrong in many ways.
 *
 * @param method HTTP method
 * @param path path and query below the API
 * @param type content type of the body
 * @param body null without one
 */
record BadRequest(
        String method, String path, String type, @Nullable String body) {

    private static final String JSON = "application/json";
    private static final int DEEP = 20_000;
    private static final String LONG = "x".repeat(5_000);
    private static final List<String> QUERIES = List.of(
            "/task",
            "/process-instance",
            "/execution",
            "/variable-instance",
            "/history/task",
            "/history/process-instance",
            "/history/variable-instance",
            "/job",
            "/incident",
            "/external-task",
            "/user",
            "/filter",
            "/authorization",
            "/deployment",
            "/process-definition",
            "/decision-definition",
            "/event-subscription",
            "/batch");
    private static final List<String> ACTS = List.of(
            "/task",
            "/task/create",
            "/task/unknown/complete",
            "/task/unknown/submit-form",
            "/task/unknown/claim",
            "/task/unknown/assignee",
            "/task/unknown/delegate",
            "/task/unknown/bpmnError",
            "/task/unknown/identity-links",
            "/process-instance",
            "/process-instance/delete",
            "/process-instance/suspended-async",
            "/process-instance/unknown/modification",
            "/process-instance/unknown/variables",
            "/process-instance/variables-async",
            "/process-definition/key/it-acquisition/start",
            "/process-definition/key/it-acquisition/submit-form",
            "/process-definition/key/unknown/start",
            "/process-definition/unknown/restart",
            "/decision-definition/key/case-track/evaluate",
            "/decision-definition/key/unknown/evaluate",
            "/message",
            "/signal",
            "/condition",
            "/filter/create",
            "/filter/unknown/list",
            "/user/create",
            "/group/create",
            "/tenant/create",
            "/authorization/create",
            "/migration/generate",
            "/migration/execute",
            "/modification/execute",
            "/external-task/fetchAndLock",
            "/external-task/unknown/complete",
            "/external-task/retries",
            "/execution",
            "/execution/unknown/signal",
            "/variable-instance",
            "/history/task",
            "/history/process-instance",
            "/history/process-instance/delete",
            "/history/variable-instance",
            "/history/decision-instance/delete",
            "/history/cleanup",
            "/job",
            "/job/retries",
            "/job/unknown/execute",
            "/identity/verify",
            "/identity/password-policy",
            "/deployment/create");
    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "5",
            "[]",
            "\"text\"",
            "{\"unknown\": 1}",
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "{\"variables\": {\"a\": {\"value\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + "}}}",
            "{\"variables\": 5, \"ids\": 5, \"profile\": 5, \"processVariables\": 5, \"instructions\": 5, \"query\": 5}",
            "{\"variables\": [5], \"processVariables\": [5], \"topics\": [5], \"instructions\": [5], \"ids\": [5]}",
            "{\"variables\": {\"a\": {\"value\": 1, \"type\": \"Nonsense\"}}}",
            "{\"variables\": {\"title\": {\"value\": \"x\", \"type\": \"Integer\"}}}",
            "{\"variables\": {\"title\": {\"value\": \"a\\u0000b\"}}}",
            "{\"variables\": {\"title\": {\"value\": 1e999}}}",
            "{\"userId\": \"a\\u0000b\", \"id\": \"a\\u0000b\", \"name\": \"a\\u0000b\", \"username\": \"a\\u0000b\","
                    + " \"password\": \"x\", \"messageName\": \"a\\u0000b\", \"profile\": {\"id\": \"a\\u0000b\"}}",
            "{\"id\": \"../x\", \"name\": \"x\", \"profile\": {\"id\": \"a' OR 1=1\"},"
                    + " \"credentials\": {\"password\": \"gul-cykel-i-regnvejr\"}}",
            "{\"id\": \"" + LONG + "\", \"name\": \"" + LONG + "\", \"profile\": {\"id\": \"" + LONG + "\"},"
                    + " \"credentials\": {\"password\": \"gul-cykel-i-regnvejr\"}}",
            "{\"id\": \"long-name\", \"name\": \"" + LONG + "\", \"resourceType\": \"Task\","
                    + " \"profile\": {\"id\": \"long-name\", \"firstName\": \"" + LONG + "\", \"email\": \"x\"},"
                    + " \"credentials\": {\"password\": \"gul-cykel-i-regnvejr\"}}",
            "{\"type\": 99999, \"permissions\": [\"NONSENSE\"], \"resourceType\": 99999, \"userId\": \"x\"}",
            "{\"type\": 1, \"permissions\": [\"READ\"], \"resourceType\": 99999, \"resourceId\": \"x\", \"userId\": \"x\"}",
            "{\"maxResults\": \"many\", \"priority\": 1e99, \"retries\": -5, \"maxTasks\": -1}",
            "{\"createdAfter\": \"yesterday\", \"dueDate\": \"32.13.2026\", \"sorting\": 7}",
            "{\"sorting\": [{\"sortBy\": \"nonsense\", \"sortOrder\": \"asc\"}], \"workerId\": \"\", \"maxTasks\": 1}",
            "{\"orQueries\": [{\"orQueries\": [{}]}]}",
            "{\"assigneeExpression\": \"${1+1}\", \"query\": {\"assigneeExpression\": \"${1+1}\"},"
                    + " \"resourceType\": \"Task\", \"name\": \"x\"}",
            "{\"processInstanceIds\": [], \"historicProcessInstanceIds\": [], \"processDefinitionId\": \"unknown\"}",
            "{\"processInstanceIds\": [\"unknown\"], \"deleteReason\": \"x\", \"suspended\": true}",
            "{\"sourceProcessDefinitionId\": \"unknown\", \"targetProcessDefinitionId\": \"unknown\"}");
    private static final List<String> PARAMETERS = List.of(
            "maxResults=many",
            "maxResults=99999999999",
            "maxResults=-1",
            "maxResults=5&firstResult=-1",
            "maxResults=5&sortBy=nonsense&sortOrder=asc",
            "maxResults=5&sortBy=nonsense",
            "maxResults=5&sortOrder=sideways",
            "maxResults=5&createdAfter=yesterday",
            "maxResults=5&name=%00",
            "maxResults=5&processInstanceId=%00",
            "maxResults=5&id=%00",
            "maxResults=5&variables=nonsense",
            "maxResults=5&variables=a_eq_%00",
            "maxResults=5&priority=99999999999",
            "maxResults=5&active=perhaps",
            "maxResults=5&tenantIdIn=%00");
    private static final List<String> IDS =
            List.of("unknown", "%C3%A6%20%C3%B8", "x".repeat(300), "%F0%9F%98%80", "-1");
    private static final List<String> WITH_ID = List.of(
            "/task/{}",
            "/task/{}/form",
            "/task/{}/variables",
            "/task/{}/variables/x",
            "/task/{}/identity-links",
            "/task/{}/comment",
            "/process-instance/{}",
            "/process-instance/{}/variables",
            "/process-instance/{}/activity-instances",
            "/process-definition/{}",
            "/process-definition/{}/xml",
            "/process-definition/{}/diagram",
            "/process-definition/{}/startForm",
            "/process-definition/{}/deployed-start-form",
            "/process-definition/{}/static-called-process-definitions",
            "/process-definition/key/{}",
            "/process-definition/key/{}/tenant-id/999",
            "/decision-definition/{}/xml",
            "/deployment/{}",
            "/deployment/{}/resources",
            "/deployment/{}/resources/{}/data",
            "/execution/{}",
            "/execution/{}/localVariables/x/data",
            "/user/{}/profile",
            "/group/{}",
            "/tenant/{}",
            "/authorization/{}",
            "/filter/{}",
            "/filter/{}/list",
            "/job/{}",
            "/job/{}/stacktrace",
            "/incident/{}",
            "/batch/{}",
            "/external-task/{}/errorDetails",
            "/history/process-instance/{}",
            "/history/variable-instance/{}/data",
            "/history/decision-instance/{}",
            "/history/job-log/{}/stacktrace",
            "/nothing/{}");

    /** Lists the requests; a few of them ask for nothing wrong from a resource that does not know what is wrong. */
    static List<BadRequest> all() {
        List<BadRequest> all = new ArrayList<>();
        for (String path : ACTS) {
            BODIES.forEach(body -> all.add(new BadRequest("POST", path, JSON, body)));
            all.add(new BadRequest("POST", path, "text/plain", "text"));
            all.add(new BadRequest("POST", path, "multipart/form-data; boundary=x", "--x\r\nnonsense"));
            all.add(new BadRequest("DELETE", path, JSON, null));
            all.add(new BadRequest("PATCH", path, JSON, "{}"));
        }
        for (String path : QUERIES) {
            PARAMETERS.forEach(query -> all.add(new BadRequest("GET", path + "?" + query, JSON, null)));
            all.add(new BadRequest("PUT", path, JSON, "{}"));
        }
        for (String path : WITH_ID) {
            for (String id : IDS) {
                all.add(new BadRequest("GET", path.replace("{}", id), JSON, null));
            }
            Stream.of("DELETE", "PUT").forEach(method -> {
                all.add(new BadRequest(method, path.replace("{}", "unknown"), JSON, "{}"));
                all.add(new BadRequest(method, path.replace("{}", "unknown"), JSON, "[".repeat(DEEP)));
                all.add(new BadRequest(method, path.replace("{}", "unknown"), JSON, "{\"value\": \"\\u0000\"}"));
            });
        }
        return all;
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : body.length() < 60 ? body : body.substring(0, 60) + "…";
        return method + " " + path + " " + shown;
    }
}
