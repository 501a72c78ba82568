package dk.portvagt.engine.rights;

import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.TestPeople;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks as one person, over one way in, and undoes what was done. */
final class RightsClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern THING = Pattern.compile("\\{([a-zA-Z]+)}");
    /** These begin transactions of their own, and what is asked of them here changes nothing. */
    private static final Pattern READS_ON_ITS_OWN =
            Pattern.compile(".*/plugin/(base|adminPlugins)/.*|/portvagt/invoices");

    private static final String MULTIPART = "multipart";
    private static final String PARTS = """
            --part\r
            Content-Disposition: form-data; name="%s"; filename="%s"\r
            \r
            %s\r
            --part--\r
            """;

    private final String engine;
    private final String server;
    private final String[] headers;

    private RightsClient(int port, String engine, String... headers) {
        this.server = "http://localhost:" + port;
        this.engine = engine;
        this.headers = headers;
    }

    /** A program that sends the password with each request; without a person, it sends none. */
    static RightsClient program(int port, String person) {
        String credentials = person + ":" + TestPeople.PASSWORD;
        return person.isEmpty()
                ? new RightsClient(port, "/engine-rest")
                : new RightsClient(
                        port,
                        "/engine-rest",
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** A browser that is logged in to the web apps; without a person, it is not. */
    static RightsClient browser(int port, String person) {
        String engine = "/camunda/api/engine/engine/default";
        if (person.isEmpty()) {
            return new RightsClient(port, engine);
        }
        WebAppClient browser = new WebAppClient(port);
        int status = browser.login("welcome", person, TestPeople.PASSWORD).statusCode();
        if (status != 200) {
            throw new AssertionError(person + " cannot log in: " + status);
        }
        browser.get("/api/admin/auth/user/default");
        String token = browser.cookie("XSRF-TOKEN");
        return new RightsClient(
                port,
                engine,
                "Cookie",
                "JSESSIONID=" + browser.cookie("JSESSIONID") + "; XSRF-TOKEN=" + token,
                "X-XSRF-TOKEN",
                token,
                "Origin",
                "http://localhost");
    }

    /** Puts the things of a municipality into an address, a text or a right. */
    static String filled(String text, Map<String, String> things) {
        return THING.matcher(text).replaceAll(thing -> {
            String value = things.get(thing.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No thing is called " + thing.group(1) + " in " + text);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    HttpResponse<String> ask(Rule rule, Map<String, String> things) {
        String address = filled(rule.path(), things);
        boolean ours = address.startsWith("/portvagt/") || rule.isOfTheWebApps();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + (ours ? "" : engine) + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!READS_ON_ITS_OWN.matcher(address).matches()) {
            request.header(UndoneRequests.HEADER, "1");
        }
        switch (rule.body()) {
            case MULTIPART -> parts(request, rule, PARTS.formatted("data", "data.txt", "x"));
            case "file" -> parts(request, rule, PARTS.formatted("file", "file.csv", "x"));
            case "content" ->
                parts(
                        request,
                        rule,
                        "--part\r\nContent-Disposition: form-data; name=\"content\"\r\n\r\nx\r\n--part--\r\n");
            case "deploy" ->
                parts(
                        request,
                        rule,
                        "--part\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\n"
                                + things.get("tenant") + "\r\n"
                                + PARTS.formatted(
                                        "data",
                                        "rights.form",
                                        "{\"id\": \"rights-new\", \"type\": \"default\", \"components\": []}"));
            case "" -> request.method(rule.verb(), BodyPublishers.noBody()).header("Content-Type", "application/json");
            default ->
                request.method(rule.verb(), BodyPublishers.ofString(filled(rule.body(), things)))
                        .header("Content-Type", "application/json");
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(rule.verb() + " " + address, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void parts(HttpRequest.Builder request, Rule rule, String body) {
        request.header("Content-Type", "multipart/form-data; boundary=part")
                .method(rule.verb(), BodyPublishers.ofString(body));
    }
}
