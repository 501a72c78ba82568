package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Track;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The small track: from the idea to the contract, and out of it when the case grows. */
@PortvagtTest
class SmallCaseTest {

    private static final String MUNICIPALITY = "874";
    private static final Map<String, Object> SMALL_SOFTWARE = Map.of(
            "estimatedInvestment", 150_000, "estimatedYearlyCost", 30_000, "citizenFacing", false, "usesAi", false);

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private CaseTracks tracks;

    @Autowired
    private JdbcClient database;

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void anIdea(@Autowired BeanFactory beans, @Autowired People staff) {
        TestPeople.ensure(staff);
        journey = new CaseJourney(beans, MUNICIPALITY);
        people = journey.people;
    }

    @Test
    void small_software_goes_from_the_idea_to_one_review_and_the_contract() {
        raiseSoftware();
        assertThat(track()).isEqualTo(Track.SMALL);
        assertThat(people.taskVariable("UserTask_ScreenIdea", "trackReason"))
                .asString()
                .contains("lav risiko");

        people.does("secretariat", "UserTask_ScreenIdea");
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_AssessDataProtection");
        people.does("digital-consultant", "UserTask_AssessDataProtection");
        journey.decide("approved");

        assertThat(people.acquisition()).hasPassed("CallActivity_GateG2").hasNotPassed("CallActivity_GateG1");
        assertThat(journey.money().reserved()).isEqualByComparingTo("150000");
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_SignContract");
        signs(140_000);

        assertThat(journey.money().committed()).isEqualByComparingTo("140000");
        assertThat(track()).isEqualTo(Track.SMALL);
        assertThat(List.of("UserTask_CheckReuse", "UserTask_DraftMiniBusinessCase", "UserTask_RunProcurement"))
                .allSatisfy(task -> assertThat(people.timesPassed(task)).isZero());
    }

    @Test
    void small_software_that_uses_ai_answers_the_ai_act_before_it_is_bought_and_before_it_is_used() {
        Map<String, Object> intelligent = new HashMap<>(SMALL_SOFTWARE);
        intelligent.putAll(Map.of("title", "Chatbot " + System.nanoTime(), "dataClass", "none", "usesAi", true));
        people.raiseIdea(intelligent);
        people.does("secretariat", "UserTask_ScreenIdea");

        assertThat(technicalCriteria()).contains("g2-ai");
        journey.decide("approved");
        signs(140_000);
        people.does("requester", "UserTask_AcceptSolution", Map.of("documentationFiled", "yes"));
        people.does("operations", "UserTask_HandOver");
        people.does("budget-controller", "UserTask_RegisterInvoice");

        assertThat(track()).isEqualTo(Track.SMALL);
        assertThat(technicalCriteria()).contains("g3-ai");
    }

    @Test
    void small_software_without_ai_is_not_asked_about_the_ai_act() {
        raiseSoftware();
        people.does("secretariat", "UserTask_ScreenIdea");
        people.does("digital-consultant", "UserTask_AssessDataProtection");

        assertThat(technicalCriteria()).contains("small-security").doesNotContain("g2-ai");
    }

    private String technicalCriteria() {
        return journey.gate()
                .shown("UserTask_AnswerTechnicalCriteria", "criteria")
                .toString();
    }

    @Test
    void a_small_consultancy_job_without_personal_data_goes_straight_to_its_review() {
        raiseConsultancy();
        people.does("secretariat", "UserTask_ScreenIdea");

        assertThat(people.process("gate-review")).isStarted();
        journey.decide("approved");
        assertThat(journey.money().reserved()).isEqualByComparingTo("80000");
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_SignContract");
    }

    @Test
    void the_small_case_that_is_sent_back_is_screened_again() {
        raiseConsultancy();
        people.does("secretariat", "UserTask_ScreenIdea");
        journey.decide("rework");

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_ScreenIdea");
        people.does("secretariat", "UserTask_ScreenIdea");
        journey.decide("rejected");
        assertThat(people.acquisition()).isEnded();
    }

    @Test
    void the_secretariat_raises_the_track_and_says_why() {
        raiseConsultancy();
        people.does(
                "secretariat",
                "UserTask_ScreenIdea",
                Map.of("raisedTrack", "standard", "raisedTrackReason", "Politisk bevågenhed"));

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_CheckReuse", "UserTask_DraftMiniBusinessCase");
        assertThat(tracks.of(journey.number()))
                .contains(new ChosenTrack(Track.STANDARD, "Valgt af sekretariatet: Politisk bevågenhed"));
    }

    @Test
    void a_cheaper_idea_does_not_bring_the_case_back_to_the_small_track() {
        people.raiseIdea(Map.of("citizenFacing", false));
        Map<String, Object> unclear = new HashMap<>();
        unclear.put("screeningOutcome", "supplement");
        unclear.put("supplementRequest", "Kan det gøres billigere?");
        people.does("secretariat", "UserTask_ScreenIdea", unclear);
        people.does("requester", "UserTask_SupplementIdea", SMALL_SOFTWARE);

        assertThat(costs.lifetimeTotal(journey.number())).isEqualByComparingTo("300000");
        assertThat(track()).isEqualTo(Track.STANDARD);
    }

    @Test
    void a_case_that_outgrows_its_joint_review_goes_to_the_requirements_with_what_is_answered() {
        CaseNumber other = cases.register(
                Ideas.of(MUNICIPALITY, "Nøglebokse til haller", "Kultur og Fritid", Category.CONSULTANCY));
        costs.replace(other, CostKind.INVESTMENT, List.of(YearAmount.of(Answers.YEAR, 450_000)));
        raiseConsultancy();
        people.does("secretariat", "UserTask_ScreenIdea");
        journey.gate().answerCriteria("fulfilled");
        journey.gate()
                .draftPaper(Map.of(
                        "relatedPurchases",
                        SpinValues.jsonValue("[\"" + other + "\"]").create(),
                        "relatedReason",
                        "Samme projekt delt i to"));

        assertThat(people.process("gate-review")).hasPassed("EndEvent_Outgrown");
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_DescribeRequirements");
        assertThat(track()).isEqualTo(Track.STANDARD);
        assertThat(people.variable("investmentYear1")).isEqualTo(80_000L);
        assertThat(database.sql("SELECT DISTINCT recipient FROM portvagt.mail WHERE key = ?")
                        .param(journey.number() + ":track:STANDARD")
                        .query(String.class)
                        .list())
                .contains("requester");
        cases.close(other, CaseStatus.DROPPED, "Prøve");
    }

    @Test
    void a_contract_that_is_too_dear_asks_for_more_money_on_the_standard_track() {
        raiseSoftware();
        people.does("secretariat", "UserTask_ScreenIdea");
        people.does("digital-consultant", "UserTask_AssessDataProtection");
        journey.decide("approved");
        signs(600_000);

        assertThat(people.process("implementation-phase")).isWaitingAt("CallActivity_ExtraFunding");
        assertThat(track()).isEqualTo(Track.STANDARD);
        assertThat(people.taskVariable("UserTask_AnswerBusinessCriteria", "track"))
                .isEqualTo("standard");
    }

    /** Under a title of its own: cases of the same title count as one purchase. */
    private void raiseSoftware() {
        Map<String, Object> software = new HashMap<>(SMALL_SOFTWARE);
        software.put("title", "Bookingsystem " + System.nanoTime());
        people.raiseIdea(software);
    }

    private void raiseConsultancy() {
        Map<String, Object> job = Answers.consultancy(80_000);
        job.put("title", "Rådgivning " + System.nanoTime());
        job.put("dataClass", "none");
        people.raiseIdea(job);
    }

    private void signs(int amount) {
        Map<String, Object> contract = new HashMap<>(
                Map.of("contractAmountYear1", amount, "contractVendor", "Leverandør " + System.nanoTime()));
        List.of("contractAmountYear2", "contractAmountYear3", "contractAmountYear4")
                .forEach(later -> contract.put(later, null));
        people.does("digital-consultant", "UserTask_SignContract", contract);
    }

    private Track track() {
        return tracks.of(journey.number()).orElseThrow().track();
    }
}
