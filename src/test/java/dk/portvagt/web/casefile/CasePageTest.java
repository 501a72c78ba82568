package dk.portvagt.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.Solutions;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Over HTTP: the page of a case, the frame around every page, and the pages of what cannot be had. */
@PortvagtTest
class CasePageTest {

    private static final String ADDRESS = "/portvagt/sag/";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private People people;

    @Autowired
    private AcquisitionCases cases;

    @LocalServerPort
    private int port;

    private CaseNumber number;

    @BeforeEach
    void a_case() {
        TestPeople.ensure(people);
        number = cases.register(Ideas.of(TestPeople.HERE, "<b>Omsorg</b>"));
        cases.enterPhase(number, Phase.IDEA);
    }

    @Test
    void shows_need_business_case_solution_and_where_the_case_is(
            @Autowired GateReviews reviews, @Autowired BusinessCases businessCases, @Autowired Solutions solutions) {
        long review = reviews.start(TestPeople.HERE, number.toString(), Gate.G1, ReviewKind.GATE)
                .id();
        businessCases.record(
                number,
                review,
                "G1",
                BusinessCase.of(
                        new BigDecimal("0.035"),
                        List.of(YearAmount.of(2031, 1_250_000)),
                        List.of(),
                        List.of(YearAmount.of(2032, 2_000_000))));
        solutions.register(number, "Omsorg Plus", List.of("CPR", "Fælles <i>sprog</i>"));

        String page = see("requester", ADDRESS + number).getBody();

        assertThat(page)
                .contains(
                        "<h1>" + number + " &lt;b&gt;Omsorg&lt;/b&gt;</h1>",
                        "Nemmere hverdag",
                        "Test Bestiller",
                        "vurderes nu",
                        "Nettonutidsværdi",
                        "1.250.000",
                        "Omsorg Plus: I drift",
                        "CPR, Fælles &lt;i&gt;sprog&lt;/i&gt;",
                        "Lyngvig Kommune",
                        "aria-current=\"step\"")
                .doesNotContain("<b>Omsorg", "<i>sprog", "id=\"mails\"", "SHA-256");
        assertThat(see("secretariat", ADDRESS + number).getBody()).contains("id=\"mails\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester-2", "secretariat-2", "analyst"})
    void answers_those_who_may_not_read_the_case_as_if_there_was_none(String person) {
        ResponseEntity<String> foreign = see(person, ADDRESS + number);
        ResponseEntity<String> missing = see(person, ADDRESS + TestPeople.HERE + "-2001-9999");

        assertThat(foreign.getStatusCode().value()).isEqualTo(404);
        assertThat(foreign.getBody()).isEqualTo(missing.getBody()).contains("ingen sag her", "Test ");
    }

    @Test
    void takes_comments_by_name_and_keeps_a_refused_one_in_its_field() {
        assertThat(says("operations", "Hvem har <b>aftalen</b>?\r\nDen ligger ikke her.")
                        .getBody())
                .as("the case again")
                .contains("Hvem har &lt;b&gt;aftalen&lt;/b&gt;?");
        ResponseEntity<String> refused = says("operations", "@Ingen Kendt ved det");
        assertThat(says("requester-2", "Udefra").getStatusCode().value()).isEqualTo(404);

        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).contains("kan ikke nævnes", ">@Ingen Kendt ved det</textarea>");
        assertThat(see("requester", ADDRESS + number).getBody())
                .contains(
                        "Test IT-drift</strong>",
                        "<p class=\"text\">Hvem har &lt;b&gt;aftalen&lt;/b&gt;?\nDen ligger ikke her.</p>")
                .doesNotContain("Ingen Kendt", "Udefra");
    }

    @Test
    void shows_a_case_to_a_colleague_who_has_nothing_to_do_with_it() {
        assertThat(see("operations", ADDRESS + number).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void asks_a_browser_to_log_in_and_leads_back() {
        WebAppClient browser = new WebAppClient(port);
        HttpResponse<String> answer = browser.outside(ADDRESS + number, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/camunda/app/tasklist/default/?side=%2Fportvagt%2Fsag%2F" + number + "#/login");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(browser.outside(ADDRESS + number).statusCode()).isEqualTo(401);
    }

    /** The menu has what the person may use, and no other page. */
    @ParameterizedTest
    @CsvSource({
        "requester, 'Opgaver Min_portefølje Løsninger_i_drift Fællesrum Dokumenter'",
        "secretariat, 'Opgaver Overblik Min_portefølje Løsninger_i_drift Fællesrum Møder Dokumenter E-mails Indlæs_løsninger'",
        "budget-controller, 'Opgaver Overblik Min_portefølje Løsninger_i_drift Fællesrum Møder Dokumenter Fakturaer Portefølje Central_pulje'",
        "analyst, 'Portefølje'"
    })
    void has_a_menu_of_what_the_person_may_use(String person, String names) {
        String page = see(person, "/portvagt/nothing").getBody();

        assertThat(page.replaceAll("(?s).*<nav class=\"menu\"[^>]*>(.*?)</nav>.*", "$1")
                        .replaceAll("(?s)<a[^>]*>([^<]*)</a>", "[$1]")
                        .replaceAll("<[^>]*>|\\s*\\R\\s*", ""))
                .isEqualTo("[" + names.replace(" ", "][").replace('_', ' ') + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /portvagt/nothing, 404, Siden findes ikke",
        "GET, /portvagt/sag, 404, Siden findes ikke",
        "POST, /portvagt/mails/1/send, 400, Det kan ikke lade sig gøre",
        "DELETE, /portvagt/mails, 405, Det kan ikke lade sig gøre",
        "GET, /portvagt/invoices, 403, Indlæs fakturaer"
    })
    void shows_what_goes_wrong_as_a_page_of_the_same_look(HttpMethod method, String path, int status, String heading) {
        ResponseEntity<String> answer = ask("secretariat", method, path, "text/html,*/*");

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getContentType().toString()).startsWith("text/html");
        assertThat(answer.getBody()).contains("<h1>" + heading + "</h1>", "class=\"menu\"", "role=\"alert\"");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).contains("style-src 'unsafe-inline'");

        ResponseEntity<String> toProgram = ask("secretariat", method, path, "application/json");
        assertThat(toProgram.getBody()).startsWith("{");
    }

    @Test
    void has_the_municipalitys_logo_for_its_people_only() {
        assertThat(see("requester", "/portvagt/logo").getStatusCode().value()).isEqualTo(404);
    }

    private ResponseEntity<String> says(String person, String comment) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>(Map.of("kommentar", List.of(comment)));
        return http.withBasicAuth(person, TestPeople.PASSWORD)
                .postForEntity(ADDRESS + number + "/kommentarer", form, String.class);
    }

    private ResponseEntity<String> see(String person, String path) {
        return ask(person, HttpMethod.GET, path, "text/html,*/*");
    }

    private ResponseEntity<String> ask(String person, HttpMethod method, String path, String accept) {
        return http.withBasicAuth(person, TestPeople.PASSWORD)
                .exchange(
                        RequestEntity.method(method, URI.create("http://localhost:" + port + path))
                                .header(HttpHeaders.ACCEPT, accept)
                                .build(),
                        String.class);
    }
}
