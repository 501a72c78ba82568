package dk.portvagt.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A program that uses the REST API in somebody's name, or in nobody's. */
public final class RestClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String authorization;

    private RestClient(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static RestClient nobody(int port) {
        return new RestClient("http://localhost:" + port, null);
    }

    public RestClient as(String userId, String password) {
        String credentials = userId + ":" + password;
        return new RestClient(
                base, "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer get(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).GET();
        headers.forEach(request::header);
        return send(request);
    }

    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends JSON in pieces, without saying how much comes. */
    public Answer postInPieces(String path, String json) {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content))));
    }

    public Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /**
     * Sends anything by any method.
     *
     * @param body null without one
     */
    public Answer send(String method, String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Deploys one file the way the Modeler does. */
    public Answer deploy(String file, String content, Map<String, String> fields) {
        return deploy(Map.of(file, content), fields);
    }

    /** Deploys a diagram and the files attached to it the way the Modeler does. */
    public Answer deploy(Map<String, String> files, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        part(body, "name=\"deployment-name\"", files.keySet().iterator().next());
        part(body, "name=\"deployment-source\"", "Camunda Modeler");
        part(body, "name=\"enable-duplicate-filtering\"", "true");
        files.forEach((file, content) -> part(body, "name=\"" + file + "\"; filename=\"" + file + "\"", content));
        body.append("--part--\r\n");
        return send(request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Attaches a link at that address. */
    public Answer attach(String attachments, String url) {
        StringBuilder body = new StringBuilder();
        part(body, "name=\"attachment-name\"", "Bilag");
        part(body, "name=\"url\"", url);
        body.append("--part--\r\n");
        return send(request(attachments + "/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--part\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new AssertionError(response.body(), e);
            }
        }
    }
}
