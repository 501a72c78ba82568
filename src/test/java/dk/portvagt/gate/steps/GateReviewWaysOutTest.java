package dk.portvagt.gate.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The rarer turns a gate review takes: who decides instead, what conditions hold up, and money gone at the booking. */
@PortvagtTest
class GateReviewWaysOutTest {

    private static final Map<String, Object> URGENT =
            Map.of("urgent", true, "riskLevel", "low", "clarificationBudget", 60_000L);

    @Autowired
    private BeanFactory beans;

    private ReviewDriver review;

    @BeforeEach
    void a_case_that_the_pool_can_pay() {
        review = new ReviewDriver(beans);
        review.give(ACQUISITION, YEAR, 100_000);
    }

    // Decided outside a meeting

    @ParameterizedTest
    @CsvSource({"rework,EndEvent_SentBack", "rejected,EndEvent_Rejected"})
    void lets_the_chair_say_no_as_well(String outcome, String end) {
        review.costsLittle();

        review.starts("G1", URGENT).decide(outcome);

        assertThat(review.variable("decisionOptions").toString())
                .containsPattern(
                        "Godkendt: når pengene er på plads, begynder kravspecifikationen. Der reserveres [0-9.]+"
                                + " kr. af Nyanskaffelser " + YEAR);
        assertThat(review.instance()).hasPassed("ServiceTask_RecordDelegatedDecision");
        assertThat(review.instance()).hasPassed(end);
        assertThat(review.reserved()).isEqualByComparingTo("0");
    }

    @Test
    void holds_the_next_gate_up_for_the_conditions_that_the_chair_set() {
        review.costsLittle();
        GateDriver people = review.starts("G1", URGENT);
        people.prepare();
        people.does("steering-chair", "UserTask_DecideAsChair", withCondition("operations"));
        assertThat(review.instance()).variables().containsEntry("gateOutcome", "approvedWithConditions");
        assertThat(review.reserved()).isEqualByComparingTo("60000");

        GateDriver next = review.starts("G3", Map.of("yearlyOperatingCost", 0L));

        assertThat(next.finds("secretariat", "UserTask_AwaitConditions")).hasCandidateGroup("secretariat");
        assertThat(next.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
        assertThat(review.instance()).isNotWaitingAt("UserTask_AnswerTechnicalCriteria");
    }

    @Test
    void does_not_let_a_condition_delay_extra_funding() {
        review.costsLittle();
        GateDriver people = review.starts("G1", URGENT);
        people.prepare();
        people.does("steering-chair", "UserTask_DecideAsChair", withCondition("operations"));

        GateDriver extra = review.starts("G2", Map.of("reviewKind", "extraFunding", "extraAmountYear1", 30_000L));

        assertThat(review.instance()).isNotWaitingAt("UserTask_AwaitConditions");
        assertThat(extra.finds("it-architect", "UserTask_AnswerTechnicalCriteria"))
                .hasCandidateGroup("it-architect");
    }

    @Test
    void lets_the_manager_take_a_closure_to_a_meeting_or_refuse_it() {
        GateDriver people = review.starts("G5", Map.of());
        people.prepare();
        assertThat(review.variable("decisionOptions").toString())
                .contains("Godkendt: løsningen er udfaset, og resten af pengene går tilbage til puljen")
                .contains("Til IT-styregruppen: sagen behandles på et møde");

        people.decidesAsManager("deferred");
        new MeetingDriver(beans, review.desk).decidesAll("rejected");

        assertThat(review.instance()).hasNotPassed("ServiceTask_RecordDelegatedDecision");
        assertThat(review.instance()).hasPassed("EndEvent_Rejected");
        assertThat(review.instance()).variables().containsEntry("reworkReason", "Derfor");
    }

    // Money that is missing before the decision

    @Test
    void adds_up_the_covers_until_nothing_is_missing() {
        review.give(OPERATION, YEAR, 50_000);
        GateDriver people = shortBy(40_000);

        people.does("budget-controller", "UserTask_ResolveFunding", transfer(30_000));
        assertThat(review.instance()).variables().containsEntry("shortfall", 10_000L);
        people.does("budget-controller", "UserTask_ResolveFunding", transfer(10_000));
        people.draftPaper();
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.reserved()).isEqualByComparingTo("140000");
        assertThat(review.available(OPERATION, YEAR)).isEqualByComparingTo("10000");
    }

    @Test
    void does_not_trouble_the_council_with_what_the_steering_group_rejects() {
        GateDriver people = shortBy(40_000);
        people.does(
                "budget-controller",
                "UserTask_ResolveFunding",
                Map.of(
                        "fundingSolution", "supplementary",
                        "fundingReason", "Bedste udvej",
                        "coverAmount", 40_000L,
                        "coverSource", "Kassebeholdningen"));
        people.draftPaper();

        new MeetingDriver(beans, review.desk).decidesAll("rejected");

        assertThat(review.instance()).hasPassed("EndEvent_Rejected");
        assertThat(review.instance()).hasNotPassed("UserTask_RecordCouncilDecision");
        assertThat(review.available(ACQUISITION, YEAR)).isEqualByComparingTo("100000");
    }

    // Money that somebody else took between the paper and the booking

    @Test
    void needs_a_new_decision_when_the_cover_is_gone() {
        review.give(OPERATION, YEAR, 50_000);
        GateDriver people = shortBy(40_000);
        people.does("budget-controller", "UserTask_ResolveFunding", transfer(40_000));
        people.draftPaper();
        anotherCaseTakesTheOperationLine(50_000);

        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.instance()).hasPassed("BoundaryEvent_CoverInsufficient");
        assertThat(review.reserved()).isEqualByComparingTo("0");
        assertThat(people.finds("budget-controller", "UserTask_ResolveFunding")).hasCandidateGroup("budget-controller");
        assertThat(people.shown("UserTask_ResolveFunding", "fundingSolution"))
                .as("the way out that failed is not proposed again")
                .isNull();

        people.does("budget-controller", "UserTask_ResolveFunding", smallerInvestment(100_000));
        people.draftPaper();
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.instance()).hasPassed("EndEvent_Approved");
        assertThat(review.reserved()).isEqualByComparingTo("100000");
    }

    @Test
    void needs_a_new_decision_when_the_operation_can_no_longer_be_paid() {
        review.give(OPERATION, YEAR, 50_000);
        GateDriver people = review.starts("G3", Map.of("yearlyOperatingCost", 40_000L));
        people.prepare();
        anotherCaseTakesTheOperationLine(20_000);

        new MeetingDriver(beans, review.desk).decidesAll("approved");
        assertThat(review.instance()).hasPassed("BoundaryEvent_CommitmentInsufficient");
        assertThat(review.committed()).isEqualByComparingTo("0");

        people.does(
                "budget-controller",
                "UserTask_ResolveFunding",
                Map.of(
                        "fundingSolution", "smallerScope",
                        "fundingReason", "Færre brugere",
                        "yearlyOperatingCost", 30_000L));
        people.draftPaper();
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.instance()).hasPassed("EndEvent_TakenIntoUse");
        assertThat(review.committed()).isEqualByComparingTo("30000");
    }

    @Test
    void moves_the_case_and_its_whole_estimate_to_a_later_budget_year() {
        review.give(ACQUISITION, YEAR + 1, 150_000);
        CaseCosts costs = beans.getBean(CaseCosts.class);
        costs.replace(
                review.number, CostKind.OPERATION, List.of(YearAmount.of(YEAR, 9_000), YearAmount.of(YEAR + 1, 9_000)));
        CaseBenefits benefits = beans.getBean(CaseBenefits.class);
        benefits.replace(review.number, List.of(YearAmount.of(YEAR + 1, 50_000)));
        GateDriver people = review.starts("G1", Map.of("clarificationBudget", 120_000L));
        people.answerCriteria("fulfilled");

        people.does(
                "budget-controller",
                "UserTask_ResolveFunding",
                Map.of(
                        "fundingSolution",
                        "laterYear",
                        "fundingReason",
                        "Puljen er brugt i år",
                        "budgetYear",
                        (long) YEAR + 1,
                        "clarificationBudget",
                        120_000L));

        assertThat(beans.getBean(AcquisitionCases.class)
                        .find(review.number)
                        .orElseThrow()
                        .content()
                        .budgetYear())
                .isEqualTo(YEAR + 1);
        assertThat(costs.byYear(review.number, CostKind.CLARIFICATION))
                .containsExactly(YearAmount.of(YEAR + 1, 120_000));
        assertThat(costs.byYear(review.number, CostKind.INVESTMENT))
                .containsExactly(YearAmount.of(YEAR + 1, 2_000_000));
        assertThat(costs.byYear(review.number, CostKind.OPERATION))
                .containsExactly(YearAmount.of(YEAR + 1, 9_000), YearAmount.of(YEAR + 2, 9_000));
        assertThat(benefits.byYear(review.number)).containsExactly(YearAmount.of(YEAR + 2, 50_000));
    }

    /** An investment that the pool of 100.000 kr. cannot pay; its criteria are answered. */
    private GateDriver shortBy(long missing) {
        GateDriver people = review.starts("G2", Map.of("investmentYear1", 100_000 + missing));
        people.answerCriteria("fulfilled");
        return people;
    }

    /** Urgent and small, so that the chair decides it at once. */
    private void anotherCaseTakesTheOperationLine(long amount) {
        ReviewDriver other = new ReviewDriver(beans, review.desk);
        other.costsLittle();
        review.costsLittle();
        other.starts("G3", Map.of("urgent", true, "riskLevel", "low", "yearlyOperatingCost", amount))
                .decide("approved");
        assertThat(other.committed()).isEqualByComparingTo(String.valueOf(amount));
    }

    private static Map<String, Object> transfer(long amount) {
        return Map.of(
                "fundingSolution", "transfer",
                "fundingReason", "Bedste udvej",
                "coverAmount", amount,
                "coverFromLine", "operation",
                "coverFromYear", (long) YEAR);
    }

    private static Map<String, Object> smallerInvestment(long amount) {
        return Map.of(
                "fundingSolution",
                "smallerScope",
                "fundingReason",
                "Færre moduler",
                "investmentYear1",
                amount,
                "investmentYear2",
                0L,
                "investmentYear3",
                0L,
                "investmentYear4",
                0L);
    }

    private static Map<String, Object> withCondition(String ownerGroup) {
        return Map.of(
                "steeringOutcome", "approvedWithConditions",
                "decisionReason", "Derfor",
                "condition1Text", "Driften har sagt ja",
                "condition1Owner", ownerGroup,
                "condition1Deadline", DanishDay.today().plusDays(30).toString());
    }
}
