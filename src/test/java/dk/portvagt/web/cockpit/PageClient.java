package dk.portvagt.web.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.TestPeople;
import java.io.IOException;
import java.net.http.HttpResponse;

/** What somebody's browser asks one of the pages in Cockpit. */
public final class PageClient {

    private static final String PAGES = "/api/cockpit/plugin/portvagt-cockpit/default/";

    private final WebAppClient browser;
    private final String page;

    public PageClient(int port, String person, String page) {
        browser = new WebAppClient(port);
        this.page = PAGES + page;
        assertThat(browser.login("cockpit", person, TestPeople.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    public JsonNode get(String address) {
        return answered(browser.get(page + address));
    }

    public JsonNode post(String address, String json) {
        return answered(browser.post(page + address, json));
    }

    /** The status of the answer, whatever it says. */
    public int status(String address) {
        return browser.get(page + address).statusCode();
    }

    public void isRefused(String address, int status, String sentence) {
        refused(browser.get(page + address), status, sentence);
    }

    public void isRefused(String address, String json, int status, String sentence) {
        refused(browser.post(page + address, json), status, sentence);
    }

    private static JsonNode answered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static void refused(HttpResponse<String> answer, int status, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("message").asText()).isEqualTo(sentence);
    }

    /** The answer's body, which must be JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
