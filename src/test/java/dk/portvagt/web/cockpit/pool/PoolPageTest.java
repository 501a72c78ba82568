package dk.portvagt.web.cockpit.pool;

import static dk.portvagt.web.cockpit.PageClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolQueries;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What "Central pulje" answers over HTTP: the ledger's own figures, in the reader's words. */
@PortvagtTest
class PoolPageTest {

    private static final String PAGE = "/api/cockpit/plugin/portvagt-cockpit/default/pulje";

    private static SpentPool given;

    @LocalServerPort
    private int port;

    @Autowired
    private PoolQueries queries;

    @Autowired
    private MoneyTrail trail;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private JdbcClient database;

    private WebAppClient manager;

    @BeforeEach
    void a_pool_that_is_used(@Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        if (given == null) {
            given = new SpentPool(beans, "971");
        }
        manager = loggedIn("cockpit", "digitalisation-manager" + given.suffix);
    }

    @Test
    void shows_of_each_line_what_the_ledger_says() {
        JsonNode line = get("").get("lines").get(0);
        LineStatus status = queries.lines(given.municipality, SpentPool.YEAR).get(0);
        assertThat(line.get("name").asText()).isEqualTo("Nyanskaffelser 2026");
        assertAmount(line.get("original"), "2000000", status.original());
        assertAmount(line.get("budget"), "2000000", status.budget());
        assertAmount(line.get("available"), "1349999.50", status.available());
        assertAmount(line.get("reserved"), "250000.50", status.reserved());
        assertAmount(line.get("committed"), "249999.75", status.committed());
        assertAmount(line.get("spent"), "150000.25", status.spent());
        assertThat(line.get("closed").asBoolean()).isFalse();
    }

    @Test
    void lists_what_made_the_budget_of_a_year() {
        JsonNode changes = get("/budgetaendringer?aar=2026");
        assertThat(changes.findValuesAsText("operation")).containsExactly("Oprindeligt budget");
        assertThat(changes.get(0).get("amount").decimalValue()).isEqualByComparingTo("2000000");
        assertThat(get("/budgetaendringer?aar=2026&linje=OPERATION")).isEmpty();
        assertThat(json(manager.get(PAGE + "/budgetaendringer")).get("message").asText())
                .startsWith("Vælg et år");
    }

    @Test
    void shows_the_forecast_of_the_latest_follow_up_with_its_day() {
        long id = followUps.record(followUps.today(given.municipality, SpentPool.YEAR), "budget-controller");
        JsonNode line = get("").get("lines").get(0);
        assertThat(line.get("forecast").decimalValue()).isEqualByComparingTo("650000.50");
        assertThat(line.get("forecastOf").asText())
                .isEqualTo(followUps.get(id).asOf().toString());
    }

    @Test
    void shows_what_each_office_is_expected_to_use_by_the_latest_follow_up() {
        given.followUp("100000.25", "=Ny skole");
        JsonNode rows = get("/prognose?aar=2026&linje=ACQUISITION");
        assertThat(rows.findValuesAsText("office")).containsExactly("null", SpentPool.OFFICE, "Teknik og Miljø");
        JsonNode office = rows.get(1);
        assertThat(office.get("name").asText()).isEqualTo("Nyanskaffelser 2026");
        assertThat(office.get("spent").decimalValue()).isEqualByComparingTo("150000.25");
        assertThat(office.get("expected").decimalValue()).isEqualByComparingTo("100000.25");
        assertThat(office.get("forecast").decimalValue()).isEqualByComparingTo("700000.75");
        assertThat(office.get("left").decimalValue()).isEqualByComparingTo("-700000.75");
        assertThat(office.get("reason").asText()).isEqualTo("=Ny skole");
        assertThat(get("/prognose").findValuesAsText("office")).contains(SpentPool.OFFICE);
        assertThat(get("/prognose?forvaltning=Teknik%20og%20Milj%C3%B8").findValuesAsText("office"))
                .containsOnly("Teknik og Miljø");
        assertThat(get("/prognose?aar=2027")).isEmpty();

        HttpResponse<String> file = manager.get(PAGE + "/prognose.csv?aar=2026&linje=ACQUISITION");
        assertThat(file.body().lines().toList().get(2))
                .startsWith("Nyanskaffelser 2026;Børn og Unge;0,00;200000,50;249999,75;150000,25;100000,25;700000,75;"
                        + "-700000,75;'=Ny skole;");
    }

    @Test
    void shows_what_each_case_has_with_the_title_as_it_was_typed() {
        JsonNode cases = get("/sager?aar=2026");
        assertThat(cases.get("total").asInt()).isEqualTo(2);
        JsonNode first = cases.get("rows").get(0);
        assertThat(first.get("caseNumber").asText()).isEqualTo(given.caseNumber);
        assertThat(first.get("title").asText()).isEqualTo(SpentPool.HOSTILE);
        assertThat(first.get("reserved").decimalValue()).isEqualByComparingTo("200000.50");
        assertThat(first.get("committed").decimalValue()).isEqualByComparingTo("249999.75");
        assertThat(first.get("spent").decimalValue()).isEqualByComparingTo("150000.25");
    }

    @Test
    void leads_from_a_booking_to_the_decision_it_rests_on() {
        JsonNode payment =
                get("/bogfoeringer?sag=" + given.caseNumber).get("rows").get(0);
        assertThat(payment.get("operation").asText()).isEqualTo("Forbrug");
        assertThat(payment.get("from").asText()).isEqualTo("Nyanskaffelser 2026, disponeret");
        assertThat(payment.get("to").asText()).isEqualTo("Nyanskaffelser 2026, forbrugt");
        assertThat(payment.get("amount").decimalValue()).isEqualByComparingTo("150000.25");
        JsonNode decision = payment.get("decision");
        assertThat(decision.get("subject").asText()).isEqualTo("G2 Kravgate");
        assertThat(decision.get("outcome").asText()).isEqualTo("Godkendt");
        assertThat(decision.get("authority").asText()).isEqualTo("IT-styregruppen");
        assertThat(decision.get("meeting").asText()).isEqualTo("2026-02-03");
        assertThat(decision.get("item").asInt()).isEqualTo(2);
        assertThat(decision.get("decidedOn").asText()).isEqualTo("2026-02-04");
        assertThat(decision.get("decidedBy").asText()).isEqualTo("Test Formand for IT-styregruppen");
        assertThat(decision.get("meetingPapers").asText()).isEqualTo("/portvagt/documents?moede=" + given.meeting);
    }

    @ParameterizedTest
    @CsvSource({
        "'',5",
        "aar=2026,5",
        "aar=2027,0",
        "linje=OPERATION,0",
        "linje=ACQUISITION,5",
        "kategori=hardware,1",
        "kategori=software,3",
        "forvaltning=B%C3%B8rn%20og%20Unge,3",
        "forvaltning=Findes%20ikke,0",
        "sag=901-2026-0001,0",
        "sag=%3Cimg%20src%3Dx%3E,0",
        "fra=4,5",
        "fra=999999999,5"
    })
    void counts_the_bookings_that_are_chosen(String choices, int expected) {
        JsonNode bookings = get("/bogfoeringer?" + choices);
        assertThat(bookings.get("total").asInt()).isEqualTo(expected);
        assertThat(bookings.get("rows").size())
                .isEqualTo(Math.max(0, expected - bookings.get("from").asInt()));
    }

    @Test
    void hands_out_many_bookings_a_page_at_a_time_and_each_once(@Autowired BeanFactory beans) {
        SpentPool busy = new SpentPool(beans, "973");
        for (int step = 0; step < 60; step++) {
            busy.reserve(busy.otherCase, "1", "reserve-" + step);
        }
        manager = loggedIn("cockpit", "digitalisation-manager" + busy.suffix);

        JsonNode first = get("/bogfoeringer?sag=" + busy.otherCase);
        JsonNode second = get("/bogfoeringer?fra=50&sag=" + busy.otherCase);

        assertThat(List.of(first.get("total").asInt(), second.get("total").asInt()))
                .containsOnly(61);
        assertThat(first.get("rows")).hasSize(50);
        assertThat(second.get("rows")).hasSize(11);
        assertThat(Stream.of(first, second)
                        .flatMap(page -> StreamSupport.stream(page.get("rows").spliterator(), false))
                        .map(row -> row.get("number").asLong()))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({
        "aar=1999,Året skal være et helt tal fra 2000 til 2199.",
        "aar=2200,Året skal være et helt tal fra 2000 til 2199.",
        "aar=toogtyve,Året skal være et helt tal fra 2000 til 2199.",
        "aar=99999999999999999999,Året skal være et helt tal fra 2000 til 2199.",
        "linje=FEST,Der er ingen linje med det navn.",
        "kategori=guld,Der er ingen kategori med det navn.",
        "fra=-1,Rækken at begynde ved skal være et helt tal fra 0 til 999999999.",
        "fra=99999999999,Rækken at begynde ved skal være et helt tal fra 0 til 999999999."
    })
    void refuses_choices_that_make_no_sense(String choices, String sentence) {
        for (String list : List.of("/sager", "/bogfoeringer")) {
            HttpResponse<String> answer = manager.get(PAGE + list + "?" + choices);
            assertThat(answer.statusCode()).as(list).isEqualTo(400);
            assertThat(json(answer).get("message").asText()).isEqualTo(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/sager",
                "/bogfoeringer",
                "/bogfoeringer.csv",
                "/linjer.csv",
                "/rammer",
                "/budgetaendringer",
                "/prognose",
                "/prognose.csv"
            })
    void shows_nothing_of_another_municipality(String part) {
        WebAppClient neighbour = loggedIn("cockpit", "digitalisation-manager");
        HttpResponse<String> answer = neighbour.get(PAGE + part + "?aar=2026&kommune=" + given.municipality);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Du kan ikke se den kommune.").doesNotContain(given.caseNumber);
        assertThat(neighbour
                        .get(PAGE + part + "?aar=2026&sag=" + given.caseNumber)
                        .body())
                .doesNotContain(given.caseNumber);
        assertThat(neighbour
                        .post(PAGE + "/kontrol?kommune=" + given.municipality, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void divides_a_year_among_offices_and_categories() {
        JsonNode frames = get("/rammer?aar=2026");
        assertThat(frames.findValuesAsText("office")).containsExactly(SpentPool.OFFICE, "Teknik og Miljø");
        assertThat(frames.get(0).get("reserved").decimalValue()).isEqualByComparingTo("200000.50");
        assertThat(frames.get(0).get("exceeded").asBoolean()).isTrue();
        assertThat(get("/rammer?aar=2026&kategori=hardware").findValuesAsText("office"))
                .containsExactly("Teknik og Miljø");
        assertThat(json(manager.get(PAGE + "/rammer")).get("message").asText()).startsWith("Vælg et år");
    }

    @Test
    void hands_out_the_bookings_as_a_table_for_a_danish_spreadsheet() {
        HttpResponse<String> file = manager.get(PAGE + "/bogfoeringer.csv?aar=2026");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"bogfoeringer-971-2026.csv\"");
        assertThat(file.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv;charset=UTF-8");
        assertThat(file.body()).startsWith("\uFEFFBogføring;Tidspunkt;Handling;Fra;Til;Beløb i kr.;Sagsnummer");
        assertThat(file.body().lines()).hasSize(6);
        String payment = file.body()
                .lines()
                .filter(line -> line.contains(";Forbrug;"))
                .findFirst()
                .orElseThrow();
        assertThat(payment)
                .contains(";150000,25;" + given.caseNumber + ";")
                .contains("\"<img src=x onerror=hit()>{{7*7}} =HYPERLINK(\"\"x\"\";\"\"y\"\")\"")
                .contains(";IT-styregruppen;2026-02-03;2;2026-02-04;Test Formand for IT-styregruppen;'=1+1;");
    }

    @Test
    void hands_out_the_lines_as_a_table_too() {
        HttpResponse<String> file = manager.get(PAGE + "/linjer.csv");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"linjer-971.csv\"");
        assertThat(file.body()).startsWith("\uFEFFÅr;Linje;Oprindeligt budget i kr.;Korrigeret budget i kr.;");
        assertThat(file.body().lines().toList().get(1))
                .startsWith("2026;Nyanskaffelser 2026;2000000,00;2000000,00;250000,50;249999,75;150000,25;1349999,50;")
                .contains(";nej;" + DanishDay.today() + " ");
    }

    @Test
    void counts_the_ledger_again_and_says_what_was_counted() {
        JsonNode result = json(manager.post(PAGE + "/kontrol", "{}"));
        assertThat(result.get("balanced").asBoolean()).isTrue();
        assertThat(result.get("municipality").asText()).isEqualTo("Prøvekommune");
        assertThat(result.get("bookings").asLong())
                .isEqualTo(trail.countBookings(new Part(given.municipality, null, null, null, null, null)));
        assertThat(result.get("accounts").asLong())
                .isEqualTo(database.sql("SELECT count(*) FROM portvagt.account WHERE municipality = ?")
                        .param(given.municipality)
                        .query(Long.class)
                        .single());
        assertThat(result.get("total").decimalValue()).isZero();
    }

    @Test
    void counts_nothing_for_a_page_of_somewhere_else() {
        assertThat(manager.get(PAGE + "/kontrol").statusCode()).isEqualTo(405);
        assertThat(manager.postFromElsewhere(PAGE + "/kontrol", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void is_open_to_the_budget_controller_of_the_municipality() {
        WebAppClient controller = loggedIn("cockpit", "budget-controller" + given.suffix);
        assertThat(controller.get(PAGE).statusCode()).isEqualTo(200);
    }

    private JsonNode get(String address) {
        HttpResponse<String> answer = manager.get(PAGE + address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private WebAppClient loggedIn(String app, String person) {
        WebAppClient browser = new WebAppClient(port);
        assertThat(browser.login(app, person, TestPeople.PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    private static void assertAmount(JsonNode shown, String expected, BigDecimal ledger) {
        assertThat(shown.decimalValue()).isEqualByComparingTo(expected).isEqualByComparingTo(ledger);
    }
}
