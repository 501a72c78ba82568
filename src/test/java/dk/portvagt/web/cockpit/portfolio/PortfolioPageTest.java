package dk.portvagt.web.cockpit.portfolio;

import static dk.portvagt.web.cockpit.PageClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.engine.WebAppClient;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What "Portefølje" answers over HTTP: where the cases stand, in the reader's words. */
@PortvagtTest
class PortfolioPageTest {

    private static final String PAGE = "/api/cockpit/plugin/portvagt-cockpit/default/portefoelje";

    private static StandingCases given;

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeDays office;

    private final LocalDate today = DanishDay.today();
    private WebAppClient manager;

    @BeforeEach
    void cases_that_stand_everywhere(@Autowired BeanFactory beans, @Autowired People people) {
        TestPeople.ensure(people);
        if (given == null) {
            given = new StandingCases(beans, "974");
        }
        manager = loggedIn("cockpit", "digitalisation-manager" + given.suffix);
    }

    @Test
    void counts_who_waits_at_a_gate_and_how_long() {
        JsonNode gate = get("").get("phases").get(1).get("places").get(1);
        assertThat(gate.get("name").asText()).isEqualTo("G2 Kravgate");
        assertThat(gate.get("cases").asInt()).isEqualTo(3);
        assertThat(gate.get("amount").decimalValue()).isEqualByComparingTo("1200000.50");
        assertThat(gate.get("median").get("days").asInt()).isEqualTo(40);
        assertThat(gate.get("median").get("officeDays").asInt()).isEqualTo(office.between(today.minusDays(40), today));
        assertThat(gate.get("longest").get("since").asText())
                .isEqualTo(today.minusDays(45).toString());
        assertThat(gate.get("overdue").asInt()).isOne();
        assertThat(gate.get("interventions").asInt()).isOne();
        assertThat(gate.get("bottleneck").asBoolean()).isTrue();
    }

    @Test
    void tells_those_who_work_from_those_who_wait() {
        JsonNode phases = get("").get("phases");
        assertThat(phases.findValuesAsText("phase"))
                .containsExactly("IDEA", "REQUIREMENTS", "IMPLEMENTATION", "OPERATION", "PHASE_OUT");
        assertThat(phases.get(0).get("places").findValuesAsText("cases")).containsExactly("1", "0");
        assertThat(phases.get(2).get("places").findValuesAsText("place"))
                .containsExactly("WORK", "G3", "EXTRA_FUNDING");
        JsonNode funding = phases.get(2).get("places").get(2);
        assertThat(funding.get("red").asInt()).isOne();
        assertThat(funding.get("bottleneck").asBoolean()).isFalse();
    }

    @Test
    void shows_of_a_case_what_there_is_to_know_with_the_title_as_it_was_typed() {
        JsonNode row = get("/sager?sag=" + given.hostile).get("rows").get(0);
        assertThat(row.get("title").asText()).isEqualTo(StandingCases.HOSTILE);
        assertThat(row.get("office").asText()).isEqualTo(StandingCases.CHILDREN);
        assertThat(row.get("category").asText()).isEqualTo("software");
        assertThat(row.get("amount").decimalValue()).isEqualByComparingTo("1000000.50");
        assertThat(row.get("phase").asText()).isEqualTo("Kravspecifikationen");
        assertThat(row.get("place").asText()).isEqualTo("G2 Kravgate");
        assertThat(row.get("since").asText()).isEqualTo(today.minusDays(45).toString());
        assertThat(row.get("waiting").get("days").asInt()).isEqualTo(45);
        assertThat(row.get("deadline").asText()).isEqualTo(today.minusDays(10).toString());
        assertThat(row.get("deadlineFor").asText()).isEqualTo("Krav om opdatering");
        assertThat(row.get("overdue").asBoolean()).isTrue();
        assertThat(row.get("interventions").get(0).asText()).isEqualTo("Krav om opdatering");
        assertThat(row.get("process").isNull()).isTrue();
    }

    @Test
    void leads_to_the_running_process_of_a_case_and_shows_its_red_lights(@Autowired RuntimeService runtime) {
        assertThat(get("/sager?sag=" + given.fresh)
                        .get("rows")
                        .get(0)
                        .get("process")
                        .asText())
                .isEqualTo(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(given.fresh, "it-acquisition")
                        .singleResult()
                        .getId());
        JsonNode red = get("/sager?sag=" + given.red).get("rows").get(0);
        assertThat(red.get("red").toString()).isEqualTo("[\"tid\",\"økonomi\"]");
        assertThat(red.get("place").asText()).isEqualTo("Ekstra midler");
    }

    @Test
    void shows_what_has_ended_when_asked() {
        JsonNode row = get("/sager?vis=afsluttede").get("rows").get(0);
        assertThat(row.get("number").asText()).isEqualTo(given.rejected);
        assertThat(row.get("ended").asText()).isEqualTo("afvist");
        assertThat(row.get("since").asText()).isEqualTo(today.toString());
        assertThat(row.get("waiting").isNull()).isTrue();
        JsonNode end = get("?vis=alle").get("ended").get(0);
        assertThat(end.get("name").asText()).isEqualTo("afvist");
        assertThat(end.get("amount").decimalValue()).isEqualByComparingTo("70000");
        assertThat(get("").get("ended")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''|5
            vis=alle|6
            vis=afsluttede|1
            fase=REQUIREMENTS|3
            fase=IDEA&sted=G1|0
            fase=IDEA&sted=WORK|1
            sted=EXTRA_FUNDING|1
            forvaltning=Teknik%20og%20Milj%C3%B8|2
            forvaltning=Findes%20ikke|0
            kategori=HARDWARE|1
            mindst=1.000.000,50|2
            mindst=1.000.000,51|1
            hoejst=100.000%20kr.|3
            mindst=100000&hoejst=100000|2
            kun=roedt|1
            kun=indgreb|1
            kun=overskredet|1
            sag=VENTER|2
            sag=%25|0
            sag=%27|1
            fra=3|5
            fra=999999999|5
            """)
    void counts_the_cases_that_are_chosen(String choices, int expected) {
        JsonNode list = get("/sager?" + choices);
        assertThat(list.get("total").asInt()).isEqualTo(expected);
        assertThat(list.get("rows").size())
                .isEqualTo(Math.max(0, expected - list.get("from").asInt()));
    }

    @Test
    void counts_on_the_board_what_is_chosen_wherever_it_stands() {
        JsonNode board = get("?kategori=HARDWARE&fase=REQUIREMENTS&sted=G2");
        assertThat(board.findValues("cases").stream().mapToInt(JsonNode::asInt).sum())
                .isOne();
        assertThat(get("?kun=roedt").findValues("cases").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "beloeb,amount,ned",
        "beloeb&retning=op,amount,op",
        "titel,title,op",
        "titel&retning=ned,title,ned",
        "forvaltning,office,op",
        "ventetid,since,op",
        "ventetid&retning=op,since,ned",
        "sag,number,ned",
        "sag&retning=op,number,op"
    })
    void sorts_by_what_is_chosen(String order, String field, String way) {
        List<JsonNode> values = StreamSupport.stream(
                        get("/sager?sorter=" + order).get("rows").spliterator(), false)
                .map(row -> row.get(field))
                .toList();
        Comparator<JsonNode> smallest = field.equals("amount")
                ? Comparator.comparing(JsonNode::decimalValue)
                : Comparator.comparing(JsonNode::asText, String.CASE_INSENSITIVE_ORDER);
        assertThat(values).hasSize(5).isSortedAccordingTo(way.equals("op") ? smallest : smallest.reversed());
    }

    @Test
    void sorts_cases_without_a_deadline_last() {
        for (String way : List.of("op", "ned")) {
            assertThat(get("/sager?sorter=frist&retning=" + way)
                            .get("rows")
                            .get(0)
                            .get("number")
                            .asText())
                    .isEqualTo(given.hostile);
        }
    }

    @Test
    void hands_out_the_cases_a_page_at_a_time_and_each_once() {
        for (String order : List.of("sag", "titel", "forvaltning", "beloeb", "ventetid", "frist")) {
            List<JsonNode> pages = Stream.of(0, 2, 4)
                    .map(from -> get("/sager?antal=2&sorter=" + order + "&fra=" + from))
                    .toList();
            assertThat(pages).extracting(page -> page.get("total").asInt()).containsOnly(5);
            assertThat(pages.stream()
                            .flatMap(page ->
                                    StreamSupport.stream(page.get("rows").spliterator(), false))
                            .map(row -> row.get("number").asText()))
                    .as(order)
                    .hasSize(5)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vis=slettede|Der kan vises igangværende, afsluttede eller alle sager.
            fase=FEST|Der er ingen fase med det navn.
            sted=G6|Der er ingen gate med det navn.
            kategori=guld|Der er ingen kategori med det navn.
            mindst=mange|Skriv beløbet i kroner, for eksempel 250.000.
            mindst=-1|Skriv beløbet i kroner, for eksempel 250.000.
            hoejst=9999999999999999999|Skriv beløbet i kroner, for eksempel 250.000.
            mindst=2&hoejst=1|Det mindste beløb er større end det største.
            kun=groent|Der kan vælges rødt lys, indgreb eller overskredet frist.
            """)
    void refuses_choices_that_make_no_sense(String choices, String sentence) {
        for (String part : List.of("", "/sager")) {
            assertRefused(part + "?" + choices, sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sorter=amount;DROP|Sagerne kan ikke sorteres efter det.
            retning=DESC|Retningen er op eller ned.
            fra=-1|Rækken at begynde ved skal være et helt tal fra 0 til 999999999.
            antal=0|Antallet på en side skal være et helt tal fra 1 til 200.
            antal=201|Antallet på en side skal være et helt tal fra 1 til 200.
            antal=mange|Antallet på en side skal være et helt tal fra 1 til 200.
            """)
    void refuses_pages_that_make_no_sense(String choices, String sentence) {
        assertRefused("/sager?" + choices, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sager"})
    void shows_nothing_of_another_municipality(String part) {
        WebAppClient neighbour = loggedIn("cockpit", "digitalisation-manager");
        HttpResponse<String> answer = neighbour.get(PAGE + part + "?kommune=" + given.municipality);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Du kan ikke se den kommune.").doesNotContain(given.hostile);
        assertThat(neighbour.get(PAGE + part + "?sag=" + given.hostile).body()).doesNotContain(given.hostile);
        assertThat(loggedIn("cockpit", "camunda-admin")
                        .get(PAGE + part + "?kommune=" + given.municipality)
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sager"})
    void is_for_its_readers_only(String part) {
        assertThat(loggedIn("tasklist", "requester" + given.suffix)
                        .get(PAGE + part)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new WebAppClient(port).get(PAGE + part).statusCode()).isEqualTo(401);
    }

    private void assertRefused(String address, String sentence) {
        HttpResponse<String> answer = manager.get(PAGE + address);
        assertThat(answer.statusCode()).as(address).isEqualTo(400);
        assertThat(json(answer).get("message").asText()).isEqualTo(sentence);
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
}
