package dk.portvagt.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.RestClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server answers to strangers, and to people who ask for more than they may. */
@PortvagtTest
class RestAccessTest {

    private static final String NEW_ADMINISTRATOR = """
            {"profile": {"id": "intruder", "firstName": "I", "lastName": "N"}, "credentials": {"password": "x"}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private RestClient nobody;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
        nobody = RestClient.nobody(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/engine/",
                "/engine-rest/version",
                "/engine-rest/task",
                "/engine-rest/engine/default/task",
                "/portvagt/invoices",
                "/portvagt"
            })
    void asks_strangers_for_a_password(String path) {
        RestClient.Answer answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(answer.text()).isEmpty();
    }

    @Test
    void lets_strangers_deploy_nothing_and_create_nobody() {
        assertThat(nobody.deploy("anonymous.form", "{}", Map.of()).status()).isEqualTo(401);
        assertThat(nobody.post("/engine-rest/user/create", NEW_ADMINISTRATOR).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"pmo-2, wrong", "nobody, portvagt", "pmo-2, ''", "'', portvagt"})
    void asks_again_after_a_wrong_password(String person, String password) {
        assertThat(nobody.as(person, password).get("/engine-rest/engine").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer abc", "basic"})
    void asks_again_when_the_header_makes_no_sense(String header) {
        assertThat(nobody.get("/engine-rest/engine", Map.of("Authorization", header))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void lets_people_in_with_their_password() {
        assertThat(person("requester").get("/engine-rest/engine").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"requester", "steering-group", "budget-controller", "digitalisation-manager", "secretariat"})
    void lets_nobody_but_analysts_and_administrators_deploy(String person) {
        RestClient.Answer answer = person(person).deploy("refused.form", "{}", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("message").asText())
                .isEqualTo("Du kan ikke udrulle modeller. Det kan procesanalytikere og administratorer.");
    }

    @Test
    void lets_analysts_deploy_for_everybody_and_for_their_own_municipality_only() {
        RestClient analyst = person("analyst");
        String form = "{\"id\": \"analyst-form\", \"type\": \"default\", \"components\": []}";
        assertThat(analyst.deploy("analyst.form", form, Map.of()).status()).isEqualTo(200);
        assertThat(analyst.deploy("analyst.form", form, Map.of("tenant-id", "901"))
                        .status())
                .isEqualTo(200);
        RestClient.Answer foreign = analyst.deploy("analyst.form", form, Map.of("tenant-id", "902"));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.text()).contains("Du kan ikke udrulle modeller for kommune 902");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester", "analyst", "digitalisation-manager"})
    void lets_nobody_but_administrators_manage_people(String person) {
        assertThat(person(person)
                        .post("/engine-rest/user/create", NEW_ADMINISTRATOR)
                        .status())
                .isEqualTo(403);
        assertThat(person(person)
                        .put("/engine-rest/group/camunda-admin/members/" + person, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(person(person)
                        .put("/engine-rest/tenant/902/user-members/" + person, "{}")
                        .status())
                .isEqualTo(403);
        assertThat(person(person)
                        .get("/engine-rest/authorization?maxResults=100")
                        .json())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user",
                "/camunda/api/admin/setup"
            })
    void creates_no_first_administrator_for_strangers(String path) {
        assertThat(nobody.post(path, NEW_ADMINISTRATOR).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/engine/engine/default/optimize/process-instance/completed"
            })
    void has_closed_the_set_up_page_and_the_reporting_product(String path) {
        assertThat(nobody.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "digitalisation-manager", "camunda-admin"})
    void has_closed_the_reporting_product_to_people_as_well(String person) {
        for (String api : new String[] {"/engine-rest", "/engine-rest/engine/default"}) {
            assertThat(person(person)
                            .get(api + "/optimize/process-instance/running?maxResults=5")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void tells_strangers_that_it_is_up_and_no_more() {
        assertThat(nobody.get("/actuator/health").json().toString())
                .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"mails\",\"readiness\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/jobExecutor",
                "/actuator/health/db"
            })
    void has_closed_everything_else_for_operators(String path) {
        assertThat(nobody.get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/identity/password-policy",
                "/camunda/api/unknown",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/user/count",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/api/admin/auth/user/default"
            })
    void tells_strangers_nothing_through_the_web_apps(String path) {
        RestClient.Answer answer = nobody.get(path);
        assertThat(answer.status()).isIn(401, 403, 404);
    }

    @Test
    void tells_strangers_the_name_of_the_engine_which_the_login_page_asks_for() {
        assertThat(nobody.get("/camunda/api/engine/engine/").text()).isEqualTo("[{\"name\":\"default\"}]");
    }

    /**
     * The web apps' own check compares the address as it was sent and lets pass what it does not know, while the engine
     * behind it understands other spellings too: the first of these answered everybody.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine;x/default/user/count",
                "/camunda/api/cockpit/plugin;x/base/default/process-definition/statistics",
                "/camunda/api;x/engine/engine/default/user/count",
                "/camunda//api/engine/engine/default/user/count",
                "/camunda/%61pi/engine/engine/default/user/count",
                "/camunda/x/../api/engine/engine/default/user/count",
                "/camunda/./api/engine/engine/default/user/count",
                "/camunda/%2e/api/engine/engine/default/user/count",
                "/engine-rest;x/engine/default/user/count"
            })
    void answers_nothing_to_an_address_that_is_spelled_in_a_devious_way(String path) {
        assertThat(nobody.get(path).status()).isEqualTo(400);
        assertThat(person("camunda-admin").get(path).status()).isEqualTo(400);
    }

    @Test
    void answers_in_danish_to_an_address_that_the_server_itself_refuses() {
        RestClient.Answer refused = nobody.get("/engine-rest/user/%00");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.response().body())
                .contains("Det, der er sendt, kan ikke bruges")
                .doesNotContain("Bad Request");
    }

    @Test
    void understands_danish_letters_in_an_address() {
        assertThat(person("camunda-admin")
                        .get("/engine-rest/user/S%C3%B8ren%20B/profile")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, cors, https://elsewhere.example",
        "cross-site, cors, null",
        "cross-site, no-cors,",
        "cross-site, navigate,",
        "cross-site, navigate, null",
        "cross-site,,",
        "same-site, cors, http://other.localhost",
        "same-site, no-cors,",
        ",, https://elsewhere.example",
        ",, null"
    })
    void refuses_what_another_site_sends_through_a_browser(String relation, String mode, String origin) {
        assertThat(engineSeenFrom(relation, mode, origin)).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "same-origin, cors,",
        "same-origin, cors, http://localhost",
        "none, navigate,",
        ",, http://localhost",
        ",,",
    })
    void takes_what_its_own_pages_and_programs_send(String relation, String mode, String origin) {
        assertThat(engineSeenFrom(relation, mode, origin)).isEqualTo(200);
    }

    /** As seen of Chromium's and Qt's engines when a local file may ask every server, and of older ones. */
    @ParameterizedTest
    @CsvSource({"cross-site, cors,", "cross-site, cors, file://", ",, file://"})
    void takes_what_the_modeler_sends_from_its_own_page(String relation, String mode, String origin) {
        assertThat(engineSeenFrom(relation, mode, origin)).isEqualTo(200);
    }

    private int engineSeenFrom(String relation, String mode, String origin) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Sec-Fetch-Site", relation);
        headers.put("Sec-Fetch-Mode", mode);
        headers.put("Origin", origin);
        headers.values().removeIf(Objects::isNull);
        return person("analyst").get("/engine-rest/engine", headers).status();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task/count", "/camunda/api/admin/auth/user/default/login/tasklist"})
    void refuses_more_than_the_engine_is_ever_sent_even_from_nobody(String path) {
        RestClient.Answer refused = RestClient.nobody(port).post(path, " ".repeat(10_000_001));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("der kan sendes 10 MB");
    }

    @Test
    void reads_no_more_than_the_engine_is_ever_sent_from_who_does_not_say_how_much_comes() {
        RestClient.Answer refused =
                person("analyst").postInPieces("/engine-rest/task/count", " ".repeat(10_000_001) + "{}");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("der kan sendes 10 MB");
    }

    @Test
    void returns_no_more_than_a_bounded_number_of_results() {
        assertThat(person("camunda-admin").get("/engine-rest/task").status()).isEqualTo(400);
        assertThat(person("camunda-admin")
                        .get("/engine-rest/task?maxResults=2001")
                        .status())
                .isEqualTo(400);
        assertThat(person("camunda-admin")
                        .get("/engine-rest/task?maxResults=2000")
                        .status())
                .isEqualTo(200);
    }

    private RestClient person(String userId) {
        return nobody.as(userId, TestPeople.PASSWORD);
    }
}
