package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server tells browsers: headers, cookies, sessions. */
@PortvagtTest
class BrowserProtectionTest {

    private static final String[] BY_HTTPS = {"X-Forwarded-Proto", "https"};

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/engine",
                "/engine-rest/version",
                "/portvagt/nothing",
                "/actuator/health",
                "/camunda/app/tasklist/default/",
                "/camunda/api/admin/auth/user/default",
                "/nothing"
            })
    void sends_protective_headers_with_every_answer(String path) {
        RestClient.Answer answer = RestClient.nobody(port).get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void lets_the_rest_api_be_nothing_but_data() {
        RestClient.Answer answer =
                RestClient.nobody(port).as("pmo", TestPeople.PASSWORD).get("/engine-rest/engine");
        assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                        + " sandbox");
    }

    @Test
    void leaves_the_web_apps_one_policy_of_their_own() {
        HttpResponse<String> page = new WebAppClient(port).get("/app/tasklist/default/");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .first()
                .asString()
                .contains("'strict-dynamic'")
                .doesNotContain("unsafe-eval")
                .contains("object-src 'none'");
    }

    /** Kept for all, it changed while a page was on its way, and the page stayed blank. */
    @Test
    void keeps_what_lets_a_pages_scripts_run_to_the_request_for_the_page(@Autowired ServletContext shared) {
        shared.setAttribute(PageNonceFilter.NONCE, "another");
        HttpResponse<String> page = new WebAppClient(port).get("/app/tasklist/default/");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        String nonce = policy.replaceFirst(".*'nonce-([^']+)'.*", "$1");
        assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(shared.getAttribute(PageNonceFilter.NONCE)).isEqualTo("another");
    }

    @Test
    void keeps_the_session_cookie_from_scripts_and_other_sites() {
        HttpResponse<String> page = new WebAppClient(port).get("/app/tasklist/default/");
        assertThat(cookie(page, "JSESSIONID"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie(page, "XSRF-TOKEN")).contains("SameSite=Lax");
    }

    @Test
    void keeps_all_cookies_to_https_where_the_person_came_by_https() {
        HttpResponse<String> page = new WebAppClient(port).get("/app/tasklist/default/", BY_HTTPS);
        assertThat(cookies(page)).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"));
    }

    @Test
    void asks_browsers_that_came_by_https_to_keep_doing_so() {
        HttpResponse<String> page = new WebAppClient(port).get("/app/tasklist/default/", BY_HTTPS);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=15552000");
    }

    @Test
    void gives_a_new_session_to_whoever_logs_in() {
        WebAppClient browser = new WebAppClient(port);
        browser.get("/app/tasklist/default/");
        String before = browser.cookie("JSESSIONID");
        assertThat(browser.login("tasklist", "pmo", TestPeople.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    private static String cookie(HttpResponse<String> page, String name) {
        return cookies(page).stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private static List<String> cookies(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie");
    }
}
