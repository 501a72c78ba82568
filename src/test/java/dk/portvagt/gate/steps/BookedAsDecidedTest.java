package dk.portvagt.gate.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A gate's booking takes what was on the paper decided on, whatever becomes of the process's variables meanwhile. */
@PortvagtTest
class BookedAsDecidedTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Grants grants;

    private ReviewDriver review;

    @BeforeEach
    void lines_with_two_millions_each() {
        review = new ReviewDriver(beans);
        review.costsLittle();
        review.give(ACQUISITION, YEAR, 2_000_000);
        review.give(OPERATION, YEAR, 2_000_000);
    }

    @ParameterizedTest
    @CsvSource({"G1,clarificationBudget", "G2,investmentYear1", "G3,yearlyOperatingCost"})
    void an_administrator_who_raises_the_amount_at_an_incident_books_what_was_decided(String gate, String amount) {
        standsStillAtItsBooking(gate, amount, 10_000);
        assertThat(incidents()).isEqualTo(1);

        runtime.setVariable(review.instance().getId(), amount, 900_000L);
        tryAgain();

        assertThat(review.instance()).isEnded();
        assertThat(review.reserved().add(review.committed())).isEqualByComparingTo("10000");
    }

    @Test
    void an_amount_raised_between_the_paper_and_the_decision_is_not_decided() {
        GateDriver people = starts("G1", "clarificationBudget", 10_000);
        people.prepare();

        runtime.setVariable(review.instance().getId(), "clarificationBudget", 900_000L);
        runtime.setVariable(review.instance().getId(), "paperSummary", "En anden sag");
        people.decidesAsChair("approved");

        assertThat(review.reserved()).isEqualByComparingTo("10000");
        assertThat(grants.of((Long) review.variable("decisionId")))
                .containsExactly(Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 10_000)));
    }

    @Test
    void an_amount_raised_while_the_paper_is_written_is_what_everybody_after_it_sees() {
        GateDriver people = starts("G1", "clarificationBudget", 10_000);
        people.answerCriteria("fulfilled");

        runtime.setVariable(review.instance().getId(), "clarificationBudget", 900_000L);
        people.draftPaper();

        assertThat((String) people.shown("UserTask_DecideAsChair", "amountText"))
                .contains("900.000 kr.");
    }

    @Test
    void a_person_who_was_shown_another_amount_than_the_papers_does_not_decide() {
        GateDriver people = starts("G1", "clarificationBudget", 90_000);
        people.prepare();

        runtime.setVariable(review.instance().getId(), "amountText", YEAR + ": 10.000 kr.");

        assertThatThrownBy(() -> people.decidesAsChair("approved"))
                .hasMessageContaining("Beløbet i opgaven er ændret")
                .hasMessageContaining("90.000 kr.");
        assertThat(review.reserved()).isEqualByComparingTo("0");
    }

    @Test
    void a_booking_that_names_another_decision_of_the_case_is_refused() {
        standsStillAtItsBooking("G1", "clarificationBudget", 10_000);
        Long used = (Long) runtime.getVariable(review.instance().getId(), "decisionId");
        tryAgain();
        standsStillAtItsBooking("G2", "investmentYear1", 20_000);

        runtime.setVariable(review.instance().getId(), "decisionId", used);

        assertThatThrownBy(this::tryAgain).hasStackTraceContaining("beyond decision " + used);
        assertThat(review.reserved()).isEqualByComparingTo("10000");
    }

    @Test
    void a_supplementary_appropriation_is_granted_by_the_council_and_by_nobody_before_it() {
        ReviewDriver poor = new ReviewDriver(beans);
        GateDriver people = poor.starts("G1", Map.of("clarificationBudget", 60_000L));
        people.answerCriteria("fulfilled");
        people.does(
                "budget-controller",
                "UserTask_ResolveFunding",
                Map.of(
                        "fundingSolution", "supplementary",
                        "fundingReason", "Bedste udvej",
                        "coverAmount", 60_000L,
                        "coverSource", "Kassebeholdningen"));
        people.draftPaper();
        new MeetingDriver(beans, poor.desk).decidesAll("approved");

        assertThat(grants.of((Long) poor.variable("decisionId"))).isEmpty();
        people.does(
                "secretariat",
                "UserTask_RecordCouncilDecision",
                Map.of(
                        "councilOutcome", "approved",
                        "councilDate", DanishDay.today().toString(),
                        "councilReason", "Punkt 12"));

        assertThat(grants.of((Long) poor.variable("decisionId")))
                .containsExactly(
                        Grant.appropriate(poor.line(ACQUISITION, YEAR), BigDecimal.valueOf(60_000)),
                        Grant.reserve(ACQUISITION, YearAmount.of(YEAR, 60_000)));
        assertThat(poor.reserved()).isEqualByComparingTo("60000");
    }

    /** The chair has approved the amount, and the step that books it is an incident. */
    private void standsStillAtItsBooking(String gate, String amount, long kroner) {
        GateDriver people = starts(gate, amount, kroner);
        people.prepare();
        review.desk.completes(
                "steering-chair",
                query -> query.processInstanceBusinessKey(review.number.toString())
                        .taskDefinitionKey("UserTask_DecideAsChair"),
                Map.of("steeringOutcome", "approved", "decisionReason", "Derfor"));
        management.executeJob(job().getId()); // the cover comes before the booking
        management.setJobRetries(job().getId(), 0);
    }

    private GateDriver starts(String gate, String amount, long kroner) {
        return review.starts(gate, Map.of(amount, kroner, "urgent", true, "riskLevel", "low"));
    }

    private long incidents() {
        return runtime.createIncidentQuery()
                .processInstanceId(review.instance().getId())
                .count();
    }

    private void tryAgain() {
        management.setJobRetries(job().getId(), 1);
        management.executeJob(job().getId());
    }

    private Job job() {
        return management
                .createJobQuery()
                .processInstanceId(review.instance().getId())
                .singleResult();
    }
}
