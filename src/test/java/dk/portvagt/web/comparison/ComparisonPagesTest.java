package dk.portvagt.web.comparison;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.documents.AccessiblePdf;
import dk.portvagt.documents.ArchivedDocument;
import dk.portvagt.documents.DocumentArchive;
import dk.portvagt.documents.PrintedPdf;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Proposals for the same money stand side by side, and the secretariat puts the comparison before a meeting. */
@PortvagtTest
class ComparisonPagesTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestRestTemplate http;

    private ReviewDriver first;
    private ReviewDriver second;
    private String here;
    private String municipality;

    @BeforeEach
    void two_cases_for_the_same_money() {
        first = new ReviewDriver(beans);
        municipality = first.desk.municipality;
        here = TestPeople.settle(beans, municipality);
        first.give(ACQUISITION, YEAR, 100_000);
        first.costs(80_000);
        first.starts("G1", Map.of("clarificationBudget", 40_000L, "riskLevel", "high", "strategicFit", "Nærhed"))
                .prepare();
        beans.getBean(CaseBenefits.class).replace(first.number, List.of(YearAmount.of(YEAR, 300_000)));
        second = new ReviewDriver(beans, first.desk);
        second.costs(60_000);
        second.starts("G1", Map.of("clarificationBudget", 20_000L)).prepare();
    }

    @Test
    void shows_the_cases_side_by_side_and_what_the_pool_can_pay_for() {
        String page = words(read("steering-group" + here, query()));

        assertThat(page)
                .contains("|Nutidsværdi|220.000 kr.|mangler|")
                .contains("|Samlet risiko|Høj|Middel|")
                .contains("|Flyt nr. 2 op|")
                .contains("(" + first.number + "): Nærhed", "(" + second.number + "): mangler")
                .contains("(" + first.number + ")|80.000 kr.|Ja|20.000 kr.|")
                .contains("(" + second.number + ")|60.000 kr.|Nej, der mangler 40.000 kr.|20.000 kr.|");
        assertThat(words(read(
                        "steering-group" + here, "&sag=" + second.number + "&sag=" + first.number + "&orden=valgt")))
                .contains("(" + first.number + ")|80.000 kr.|Nej, der mangler 40.000 kr.|40.000 kr.|");
    }

    @Test
    void offers_what_waits_for_money_and_what_is_searched_for() {
        ReviewDriver elsewhere = new ReviewDriver(beans);
        ReviewDriver idea = new ReviewDriver(beans, first.desk);

        String page = read("requester" + here, "").getBody();
        assertThat(page).contains(first.number.toString(), second.number.toString());
        assertThat(page).doesNotContain(idea.number.toString());

        String found = read("requester" + here, "&find=" + idea.number).getBody();
        assertThat(found).contains(idea.number.toString());
        assertThat(read("requester" + here, "&find=" + elsewhere.number).getBody())
                .contains("Ingen sag før drift passer")
                .doesNotContain("sag-" + elsewhere.number);
        assertThat(read("requester" + here, "&sag=" + first.number + "&sag=" + elsewhere.number)
                        .getBody())
                .as("a case of another municipality is no choice")
                .doesNotContain(elsewhere.number.toString());
    }

    @Test
    void is_read_by_those_who_may_read_the_cases() {
        String stranger = TestPeople.settle(beans, "842");
        for (PortvagtGroup group : PortvagtGroup.values()) {
            boolean reads = PortvagtGroup.ofMunicipality().contains(group) || group == PortvagtGroup.ADMINISTRATOR;
            assertThat(read(group.id() + here, query()).getStatusCode().value())
                    .as(group.id())
                    .isEqualTo(reads ? 200 : 404);
            assertThat(read(group.id() + stranger, query()).getStatusCode().value())
                    .as(group.id() + " of another municipality")
                    .isEqualTo(group == PortvagtGroup.ADMINISTRATOR ? 200 : 404);
        }
    }

    @Test
    void becomes_a_paper_of_the_meeting_by_the_secretariat_alone() throws Exception {
        MeetingDriver meeting = new MeetingDriver(beans, first.desk);
        for (String other : List.of("requester", "steering-chair", "camunda-admin")) {
            assertThat(file(other + here, meeting.id()).getStatusCode().value())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(file("secretariat" + here, meeting.id() + 1_000_000).getBody())
                .contains("Vælg et møde, der ikke er holdt.");

        file("secretariat" + here, meeting.id());
        file("secretariat" + here, meeting.id());

        DocumentArchive archive = beans.getBean(DocumentArchive.class);
        List<ArchivedDocument> filed = archive.annexesOf(meeting.id());
        assertThat(filed).hasSize(1);
        byte[] pdf = archive.content(filed.get(0).filed().id());
        assertThat(AccessiblePdf.faults(pdf)).isEmpty();
        assertThat(new PrintedPdf(pdf).picturesIn("comparison").text()).contains("Nutidsværdi", "Nærhed", "40.000 kr.");
        assertThat(http.withBasicAuth("steering-group" + here, TestPeople.PASSWORD)
                        .getForObject("/portvagt/moede/" + meeting.id(), String.class))
                .contains("/portvagt/documents/" + filed.get(0).filed().id())
                .contains("/portvagt/sammenlign?kommune=" + municipality);
        assertThat(meeting.paper().facts())
                .contains("Bilag: Sammenligning af 2 forslag: Nyanskaffelser " + YEAR + ", version 1");

        meeting.agenda("ready", Map.of());
        assertThat(attached("steering-group" + here))
                .as("the members get both by mail")
                .hasSize(2)
                .contains(filed.get(0).filed().id());
    }

    private List<Long> attached(String person) {
        return beans.getBean(JdbcClient.class)
                .sql("SELECT unnest(documents) FROM portvagt.mail"
                        + " WHERE municipality = ? AND recipient = ? AND subject LIKE 'Dagsorden%'")
                .params(municipality, person)
                .query(Long.class)
                .list();
    }

    private String query() {
        return "&sag=" + first.number + "&sag=" + second.number;
    }

    private ResponseEntity<String> read(String person, String query) {
        return http.withBasicAuth(person, TestPeople.PASSWORD)
                .getForEntity("/portvagt/sammenlign?kommune=" + municipality + query, String.class);
    }

    private ResponseEntity<String> file(String person, long meeting) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("kommune", municipality);
        form.add("sag", first.number.toString());
        form.add("sag", second.number.toString());
        form.add("moede", String.valueOf(meeting));
        return http.withBasicAuth(person, TestPeople.PASSWORD)
                .postForEntity("/portvagt/sammenlign/moede", form, String.class);
    }

    private static String words(ResponseEntity<String> page) {
        return page.getBody().replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|");
    }
}
