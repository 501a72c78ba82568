package dk.portvagt.web.overview;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.landscape.SolutionReview;
import dk.portvagt.landscape.SolutionReviews;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The overview says of a municipality what its subjects know, and each number leads to what it counts. */
@PortvagtTest
class OverviewPagesTest {

    private static final Set<PortvagtGroup> READERS = Set.of(
            PortvagtGroup.STEERING_GROUP,
            PortvagtGroup.STEERING_CHAIR,
            PortvagtGroup.SECRETARIAT,
            PortvagtGroup.DIGITALISATION_MANAGER,
            PortvagtGroup.BUDGET_CONTROLLER,
            PortvagtGroup.PMO,
            PortvagtGroup.DIGITAL_CONSULTANT,
            PortvagtGroup.IT_ARCHITECT,
            PortvagtGroup.ADMINISTRATOR);
    private static final String MEMBER = "steering-group";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient database;

    private ReviewDriver review;
    private String here;
    private String municipality;

    @BeforeEach
    void a_case_of_high_risk_at_its_first_gate() {
        review = new ReviewDriver(beans);
        municipality = review.desk.municipality;
        here = TestPeople.settle(beans, municipality);
        review.give(ACQUISITION, YEAR, 50_000);
        review.starts("G1", Map.of("clarificationBudget", 40_000L, "riskLevel", "high"))
                .prepare();
    }

    @Test
    void is_read_by_those_who_may_read_the_meetings_and_never_by_a_choice_of_the_address() {
        String elsewhere = TestPeople.settle(beans, "841");
        for (PortvagtGroup group : PortvagtGroup.values()) {
            assertThat(read(group.id() + here, "").getStatusCode().value())
                    .as(group.id())
                    .isEqualTo(READERS.contains(group) ? 200 : 404);
            for (String page : List.of("", "/sager", "/pulje")) {
                assertThat(read(group.id() + elsewhere, page + "?kommune=" + municipality)
                                .getStatusCode()
                                .value())
                        .as(group.id() + " of another municipality, " + page)
                        .isEqualTo(group == PortvagtGroup.ADMINISTRATOR ? 200 : 404);
            }
        }
        assertThat(body(MEMBER, "")).contains("href=\"/portvagt/overblik\"", "aria-current=\"page\"");
        assertThat(http.withBasicAuth("requester" + here, TestPeople.PASSWORD)
                        .getForObject("/portvagt/solutions", String.class))
                .doesNotContain("/portvagt/overblik");
    }

    @Test
    void counts_the_portfolio_by_phase_and_risk_and_lists_what_is_counted() {
        String page = body(MEMBER, "");

        String ofHighRisk = "/portvagt/overblik/sager?kommune=" + municipality + "&amp;fase=IDEA&amp;risiko=hoej";
        assertThat(page).contains("<a href=\"" + ofHighRisk + "\">1</a>").contains("role=\"img\"");
        assertThat(body(MEMBER, "/sager?fase=IDEA&risiko=hoej"))
                .contains("Igangværende sager: Idéfasen, risiko: høj", review.number.toString());
        assertThat(body(MEMBER, "/sager?fase=IDEA&risiko=ukendt"))
                .contains("Der er ingen sager her nu.")
                .doesNotContain(review.number.toString());
    }

    @Test
    void shows_the_pool_with_the_cases_that_hold_its_money() {
        new MeetingDriver(beans, review.desk).decidesAll("approved");
        review.desk.runJobs();

        assertThat(body(MEMBER, ""))
                .contains("Nyanskaffelser " + YEAR, "ingen prognose")
                .contains("/portvagt/overblik/pulje?kommune=" + municipality + "&amp;aar=" + YEAR);
        assertThat(body(MEMBER, "/pulje?aar=" + YEAR + "&linje=anskaffelse"))
                .contains("Sager med penge i Nyanskaffelser " + YEAR, review.number.toString(), "40.000 kr.");
    }

    @Test
    void lists_decisions_ahead_on_an_agenda_and_on_none() {
        assertThat(body(MEMBER, "")).contains("Venter på en dagsorden", "/portvagt/sag/" + review.number, "40.000 kr.");

        MeetingDriver meeting = new MeetingDriver(beans, review.desk);

        assertThat(body(MEMBER, ""))
                .contains("/portvagt/moede/" + meeting.id() + "#nr-3")
                .doesNotContain("Venter på en dagsorden");
    }

    @Test
    void compares_measured_benefits_with_the_plan_of_the_measured_solutions_alone() {
        int year = Year.now().getValue();
        live(year, 90_000, 70_000L);
        live(year, 30_000, null);

        assertThat(body(MEMBER, "").replaceAll("\\s*<[^>]*>\\s*", "|").replaceAll("\\|+", "|"))
                .contains("|" + year + "|120.000|intet|1 af 2|90.000|70.000|")
                .contains("|" + (year + 1) + "|intet|intet|0 af 0|–|ikke målt|");
    }

    private void live(int year, long planned, Long measured) {
        ReviewDriver solution = new ReviewDriver(beans, review.desk);
        beans.getBean(CaseBenefits.class)
                .replace(solution.number, List.of(new YearAmount(year, BigDecimal.valueOf(planned))));
        database.sql("INSERT INTO portvagt.solution (case_number, municipality, name, live_on)"
                        + " VALUES (?, ?, 'Omsorg', make_date(?, 1, 1))")
                .params(solution.number.toString(), municipality, year - 1)
                .update();
        beans.getBean(SolutionReviews.class)
                .record(
                        solution.number,
                        new SolutionReview(true, measured == null ? null : BigDecimal.valueOf(measured), null));
    }

    private String body(String group, String page) {
        return read(group + here, page).getBody();
    }

    private ResponseEntity<String> read(String person, String page) {
        return http.withBasicAuth(person, TestPeople.PASSWORD).getForEntity("/portvagt/overblik" + page, String.class);
    }
}
