package dk.portvagt.engine;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A browser on the web apps, with its cookies. */
public final class WebAppClient {

    private final CookieManager cookies;
    private final HttpClient http;
    private final String base;

    public WebAppClient(int port) {
        this(port, new CookieManager());
    }

    private WebAppClient(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
        this.base = "http://localhost:" + port + "/camunda";
    }

    /** The same browser, with the same cookies, on another node. */
    public WebAppClient on(int otherPort) {
        return new WebAppClient(otherPort, cookies);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends JSON as the pages of the web apps do: with the token that shows that it comes from one of them. */
    public HttpResponse<String> post(String path, String json) {
        // The first answer after the login brings the token of the new session.
        get("/api/admin/auth/user/default");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends anything by any method, with the token. */
    public HttpResponse<String> send(String method, String path, String type, byte[] body) {
        // The first answer after the login brings the token of the new session.
        get("/api/admin/auth/user/default");
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.ofByteArray(body)));
    }

    /** Sends JSON as a page of somewhere else makes a browser do, without the token; it ends the session. */
    public HttpResponse<String> postFromElsewhere(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** An address beside the web apps, asked for with their cookies. */
    public HttpResponse<String> outside(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base.replace("/camunda", "") + path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a file as a form of a page beside the web apps does, with their cookies. */
    public HttpResponse<String> sendsFile(String path, String content, String... headers) {
        String body = "--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--boundary--\r\n";
        return send(HttpRequest.newBuilder(URI.create(base.replace("/camunda", "") + path))
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .headers(headers)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Logs in to one of the apps, after its page has been shown. */
    public HttpResponse<String> login(String app, String userId, String password, String... headers) {
        get("/app/" + app + "/default/");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + "/api/admin/auth/user/default/login/" + app));
        return send((headers.length == 0 ? request : request.headers(headers))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("username=" + encoded(userId) + "&password=" + encoded(password))));
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
