package dk.portvagt.web.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.Person;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets to Portvagt's pages in Cockpit, whatever the page. */
@PortvagtTest
class CockpitPagesTest {

    private static final String PLUGIN = "/api/cockpit/plugin/portvagt-cockpit/";
    private static final String PAGES = PLUGIN + "default/";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private List<CockpitPage> pages;

    @BeforeEach
    void prepare() {
        TestPeople.ensure(people);
    }

    @Test
    void are_closed_to_strangers() {
        WebAppClient stranger = new WebAppClient(port);
        assertThat(stranger.get(PAGES + "pages").statusCode()).isEqualTo(401);
        for (CockpitPage page : pages) {
            assertThat(stranger.get(PAGES + page.id()).statusCode())
                    .as(page.id())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @EnumSource(PortvagtGroup.class)
    void are_open_to_their_readers_only(PortvagtGroup group) {
        WebAppClient person = loggedIn(group.id());
        for (CockpitPage page : pages) {
            HttpResponse<String> answer = person.get(PAGES + page.id());
            // A model owner is an analyst as well.
            boolean reader = page.readers().contains(group)
                    || group == PortvagtGroup.MODEL_OWNER && page.readers().contains(PortvagtGroup.ANALYST);
            assertThat(answer.statusCode()).as(page.id()).isEqualTo(reader ? 200 : 403);
            if (!reader) {
                assertThat(answer.body())
                        .contains("\"message\":\"Denne side er ikke for de grupper, du er medlem af.\"");
            }
            assertThat(person.get(PAGES + "pages").body().contains("\"" + page.id() + "\""))
                    .as("in the menu: " + page.id())
                    .isEqualTo(reader);
        }
    }

    /** Analysts see the portfolio, whose links would lead them to pages that they may not read. */
    @Test
    void offer_links_to_cases_to_their_readers_only() {
        for (String reader : List.of("digitalisation-manager", "budget-controller", "camunda-admin")) {
            assertThat(loggedIn(reader).get(PAGES + "pages").body()).as(reader).contains("\"sager\"");
        }
        assertThat(loggedIn("analyst").get(PAGES + "pages").body())
                .contains("\"portefoelje\"")
                .doesNotContain("\"sager\"");
    }

    @Test
    void never_show_one_municipality_to_the_people_of_another() {
        WebAppClient person = loggedIn("digitalisation-manager");
        assertThat(person.get(PAGES + "pulje?kommune=901").body()).contains("\"code\":\"901\"");
        for (String other : List.of("902", "000", "901%20OR%201=1", "%25")) {
            HttpResponse<String> answer = person.get(PAGES + "pulje?kommune=" + other);
            assertThat(answer.statusCode()).as(other).isEqualTo(403);
            assertThat(answer.body()).contains("Du kan ikke se den kommune.").doesNotContain("Birkesø");
        }
        assertThat(person.get(PAGES + "pulje").body()).doesNotContain("902");
    }

    @Test
    void show_nothing_to_somebody_of_no_municipality(@Autowired IdentityService identity) {
        String nowhere = "cockpit-nowhere";
        people.ensure(
                new Person(nowhere, "Ingen", "Steder", List.of(PortvagtGroup.DIGITALISATION_MANAGER), "901", null),
                TestPeople.PASSWORD);
        identity.deleteTenantUserMembership("901", nowhere);
        HttpResponse<String> answer = loggedIn(nowhere).get(PAGES + "pulje");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Du er ikke tilknyttet en kommune.");
    }

    @Test
    void show_an_administrator_every_municipality() {
        assertThat(loggedIn("camunda-admin").get(PAGES + "pulje?kommune=902").body())
                .contains("\"municipality\":{\"code\":\"902\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default/findes-ikke", "static/app/findes-ikke.js", "static/../PortvagtCockpit.class"})
    void are_nothing_but_what_there_is(String address) {
        assertThat(loggedIn("camunda-admin").get(PLUGIN + address).statusCode()).isIn(400, 403, 404);
    }

    /** A character that the database has no place for must not reach it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pulje/sager?forvaltning=%00",
                "pulje/bogfoeringer?sag=%00",
                "portefoelje?forvaltning=%00",
                "portefoelje/sager?sag=%00",
                "historik?sag=%00",
                "versioner/trin?instans=%00",
                "drift?hvem=%00",
                "drift?sag=%00"
            })
    void refuse_what_cannot_be_looked_for(String address) {
        HttpResponse<String> answer = loggedIn("camunda-admin").get(PAGES + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Der er et tegn i, som ikke kan bruges.\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "versioner/proeve|[]",
                "versioner/proeve|not json",
                "versioner/proeve/alle|{\"all\":{}}",
                "versioner/flyt|{\"instances\":\"z\"}",
                "versioner/trin|{\"instance\":{\"a\":1}}",
                "aendringer/aktiver|{\"reason\":[\"x\"]}"
            })
    void refuse_what_they_cannot_have_sent_without_telling_how_it_is_read(String address, String body) {
        HttpResponse<String> answer = loggedIn("camunda-admin").post(PAGES + address, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Det, der blev sendt, kan ikke læses.\"}");
    }

    @Test
    void refuse_a_character_without_a_place_in_what_is_sent_too() {
        for (String body :
                List.of("{\"from\":\"\\u0000\",\"to\":\"x\"}", "{\"instance\":\"\\u0000\"}", "{\"id\":\"\\u0000\"}")) {
            String address = body.contains("from")
                    ? "versioner/flyt"
                    : body.contains("instance") ? "versioner/trin" : "aendringer/kasser";
            HttpResponse<String> answer =
                    loggedIn("camunda-admin").post(PAGES + address, body.replace("}", ",\"reason\":\"Derfor\"}"));
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).contains("Der er et tegn i, som ikke kan bruges.");
        }
    }

    @Test
    void are_drawn_by_modules_that_load_nothing_from_outside() {
        assertThat(PortvagtCockpit.ASSET_FILES).contains("app/plugin.js", "app/plugin.css", "app/page.js");
        List<String> addresses = Stream.concat(
                        PortvagtCockpit.ASSET_FILES.stream().map(file -> PLUGIN + "static/" + file),
                        Stream.of("dom", "english", "format", "texts").map(module -> "/app/" + module + ".js"))
                .toList();
        for (String file : addresses) {
            HttpResponse<String> module = new WebAppClient(port).get(file);
            assertThat(module.statusCode()).as(file).isEqualTo(200);
            assertThat(module.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith(file.endsWith(".js") ? "text/javascript" : "text/css");
            assertThat(module.body().replace("http://www.w3.org/2000/svg", ""))
                    .as(file)
                    .doesNotContain("http:", "https:", "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(");
        }
    }

    private WebAppClient loggedIn(String person) {
        WebAppClient browser = new WebAppClient(port);
        // Who may not use Cockpit can still try its addresses with the session of Tasklist.
        if (browser.login("cockpit", person, TestPeople.PASSWORD).statusCode() != 200) {
            browser.login("tasklist", person, TestPeople.PASSWORD);
        }
        return browser;
    }
}
