package dk.portvagt.gate.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static dk.portvagt.process.Instances.timesPassed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.processInstanceQuery;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Track;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class GateReviewTest {

    private static final Map<String, Object> INVESTMENT =
            Map.of("investmentYear1", 300_000L, "investmentYear2", 200_000L);

    /** What case-track.dmn finds small. */
    private static final Map<String, Object> SMALL = Map.ofEntries(
            Map.entry("category", "hardware"),
            Map.entry("dataClass", "none"),
            Map.entry("personalData", false),
            Map.entry("citizenFacing", false),
            Map.entry("newIntegration", false),
            Map.entry("riskLevel", "low"),
            Map.entry("sharedSolution", "solo"),
            Map.entry("yearlyOperatingCost", 20_000L),
            Map.entry("acceptanceSummary", "Alle skærme virker"),
            Map.entry("documentationFiled", "yes"),
            Map.entry("handoverNote", "Sat op"));

    @Autowired
    private BeanFactory beans;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private DecisionPapers papers;

    @Autowired
    private Conditions conditions;

    @Autowired
    private CriteriaAnswers answers;

    private ReviewDriver review;

    @BeforeEach
    void municipality() {
        review = new ReviewDriver(beans);
    }

    // The decision and its booking

    @ParameterizedTest
    @CsvSource({"G1,clarificationBudget", "G2,investmentYear1"})
    void reserves_what_was_asked_for_once_the_steering_group_has_approved(String gate, String amount) {
        review.give(ACQUISITION, YEAR, 100_000);

        GateDriver people = review.starts(gate, Map.of(amount, 60_000L));
        people.prepare();
        assertThat(review.reserved()).isEqualByComparingTo("0");
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.instance()).hasPassed("EndEvent_Approved");
        assertThat(review.instance()).variables().containsEntry("gateOutcome", "approved");
        assertThat(review.reserved()).isEqualByComparingTo("60000");
        assertThat(review.available(ACQUISITION, YEAR)).isEqualByComparingTo("40000");
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
        assertThat(decision().content().subject()).isEqualTo(DecisionSubject.valueOf(gate));
    }

    @Test
    void reserves_the_phase_out_cost_in_its_year_at_g4() {
        review.give(ACQUISITION, YEAR + 1, 80_000);

        review.starts("G4", Map.of("phaseOutCost", 80_000L, "phaseOutYear", YEAR + 1L))
                .decide("approved");

        assertThat(review.reserved()).isEqualByComparingTo("80000");
        assertThat(review.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("0");
    }

    @Test
    void reserves_what_the_contract_lacks_as_extra_funding() {
        review.give(ACQUISITION, YEAR, 50_000);

        review.starts("G2", Map.of("reviewKind", "extraFunding", "extraAmountYear1", 45_000L))
                .decide("approved");

        assertThat(review.reserved()).isEqualByComparingTo("45000");
        assertThat(decision().content().subject()).isEqualTo(DecisionSubject.EXTRA_FUNDING);
    }

    @Test
    void commits_the_yearly_operation_and_gives_the_investment_left_back_at_g3() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.give(OPERATION, YEAR, 100_000);
        review.starts("G2", Map.of("investmentYear1", 90_000L)).decide("approved");

        review.starts("G3", Map.of("yearlyOperatingCost", 70_000L)).decide("approved");

        assertThat(review.instance()).hasPassed("EndEvent_TakenIntoUse");
        assertThat(review.reserved()).isEqualByComparingTo("0");
        assertThat(review.committed()).isEqualByComparingTo("70000");
        assertThat(review.available(ACQUISITION, YEAR)).isEqualByComparingTo("100000");
        assertThat(review.available(OPERATION, YEAR)).isEqualByComparingTo("30000");
    }

    @Test
    void lets_the_system_owner_take_a_small_purchase_into_use_and_tells_the_next_meeting() {
        GateDriver people = smallGoLive();

        assertThat(review.instance()).isWaitingAtExactly("UserTask_DecideAsOwner");
        assertThat(people.shown("UserTask_DecideAsOwner", "paperSummary").toString())
                .contains("Afprøvet: Alle skærme virker", "Overtaget af driften: Sat op");
        people.decidesAsOwner("approved");

        assertThat(review.instance()).hasPassed("EndEvent_TakenIntoUse").isEnded();
        assertThat(review.committed()).isEqualByComparingTo("20000");
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.SYSTEM_OWNER);
        assertThat(decision().content().decidedBy()).isEqualTo("system-owner");
        assertThat(decisions.toldAt(review.desk.municipality, DanishDay.today().plusDays(1)))
                .extracting(Decision::id)
                .contains(decision().id());
    }

    @Test
    void asks_about_data_protection_before_the_system_owner_takes_a_small_purchase_with_personal_data() {
        Map<String, Object> ordinary = new HashMap<>(SMALL);
        ordinary.putAll(Map.of("dataClass", "ordinary", "personalData", true));
        review.give(OPERATION, YEAR, 100_000);
        review.costsLittle();
        GateDriver people = review.starts("G3", ordinary);

        assertThat(people.shown("UserTask_AnswerBusinessCriteria", "criteria").toString())
                .contains("g3-data-protection");
        people.answerCriteria("fulfilled");
        assertThat(review.instance()).isWaitingAtExactly("UserTask_DecideAsOwner");
        assertThat(papers.latestOf((Long) review.variable("reviewId"))
                        .orElseThrow()
                        .criteria())
                .contains("opfyldt");
    }

    @Test
    void sends_a_small_purchase_back_when_the_system_owner_does_not_take_it() {
        smallGoLive().decidesAsOwner("rework");

        assertThat(review.instance()).hasPassed("EndEvent_SentBack").isEnded();
        assertThat(review.variable("reworkReason")).isEqualTo("Derfor");
        assertThat(review.committed()).isEqualByComparingTo("0");
    }

    @Test
    void lets_a_meeting_decide_what_the_system_owner_sends_there() {
        smallGoLive().decidesAsOwner("deferred");
        assertThat(review.instance()).isWaitingAt("ReceiveTask_SteeringDecision");

        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.instance()).hasPassed("EndEvent_TakenIntoUse").isEnded();
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
        assertThat(review.committed()).isEqualByComparingTo("20000");
    }

    @Test
    void asks_the_council_for_money_that_a_small_purchase_lacks_before_anybody_takes_it_into_use() {
        review.costsLittle();
        GateDriver people = review.starts("G3", SMALL);

        resolves(people, "supplementary", Map.of("coverAmount", 20_000L, "coverSource", "Kassebeholdningen"));

        assertThat(review.instance()).isWaitingAt("ReceiveTask_SteeringDecision");
        assertThat(review.variable("decisionAuthority")).isEqualTo("political");
    }

    /** A purchase of little money and risk, which its people have accepted and taken over. */
    private GateDriver smallGoLive() {
        review.give(OPERATION, YEAR, 100_000);
        review.costsLittle();
        return review.starts("G3", SMALL);
    }

    @ParameterizedTest
    @CsvSource({"no,true", "yes,false"})
    void decides_phase_out_and_closure_in_one_when_a_small_solution_holds_no_data(String dataRemains, boolean atOnce) {
        review.costsLittle();
        Map<String, Object> small = new HashMap<>(SMALL);
        small.put("dataRemains", dataRemains);

        review.starts("G4", small).prepare();

        assertThat(review.variable("retiredAtOnce")).isEqualTo(atOnce);
        assertThat(papers.latestOf((Long) review.variable("reviewId"))
                        .orElseThrow()
                        .title())
                .startsWith(atOnce ? "G4 Udfasningsgate og G5 Lukkegate: " : "G4 Udfasningsgate: ");
    }

    @Test
    void asks_about_artificial_intelligence_before_the_system_owner_takes_a_small_purchase_that_uses_it() {
        Map<String, Object> intelligent = new HashMap<>(SMALL);
        intelligent.putAll(Map.of("category", "software", "usesAi", true));
        review.give(OPERATION, YEAR, 100_000);
        review.costsLittle();

        GateDriver people = review.starts("G3", intelligent);

        assertThat(people.shown("UserTask_AnswerTechnicalCriteria", "criteria").toString())
                .contains("g3-ai");
        people.answerCriteria("fulfilled");
        assertThat(review.instance()).isWaitingAtExactly("UserTask_DecideAsOwner");
    }

    // A case that has outgrown its track

    @ParameterizedTest
    @CsvSource({
        "G1,STANDARD,14000000,large",
        "G2,STANDARD,14000000,large",
        "G3,SMALL,450000,standard",
        "G5,SMALL,450000,standard"
    })
    void goes_on_in_the_higher_track_at_the_gate_where_the_case_stands(
            String gate, Track before, long more, String after) {
        grows(before, more);

        GateDriver people = review.starts(gate, SMALL);

        assertThat(review.variable("track")).isEqualTo(after);
        assertThat(people.shown("UserTask_AnswerBusinessCriteria", "track").toString())
                .contains(after);
        assertThat(people.shown("UserTask_AnswerTechnicalCriteria", "criteria").toString())
                .contains('"' + gate.toLowerCase(Locale.ROOT) + "-");
    }

    @Test
    void asks_a_joint_review_that_is_outgrown_before_it_begins_what_a_standard_case_must_answer() {
        grows(Track.SMALL, 450_000);

        GateDriver people = review.starts("G2", SMALL);
        assertThat(people.shown("UserTask_AnswerBusinessCriteria", "criteria").toString())
                .contains("g2-life-costs")
                .doesNotContain("small-need");
        people.prepare();

        assertThat(review.instance()).hasPassed("EndEvent_Outgrown").isEnded();
    }

    @Test
    void lets_a_meeting_take_into_use_what_has_outgrown_the_small_track() {
        review.give(OPERATION, YEAR, 100_000);
        grows(Track.SMALL, 450_000);

        GateDriver people = review.starts("G3", SMALL);
        assertThat(people.shown("UserTask_AnswerTechnicalCriteria", "criteria").toString())
                .contains("g3-permit");
        people.decide("approved");

        assertThat(review.instance())
                .hasNotPassed("UserTask_DecideAsOwner")
                .hasPassed("EndEvent_TakenIntoUse")
                .isEnded();
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
        assertThat(review.committed()).isEqualByComparingTo("20000");
    }

    @Test
    void decides_closure_for_itself_when_a_small_solution_has_outgrown_its_track_before_g4() {
        grows(Track.SMALL, 450_000);

        review.starts("G4", withoutData()).prepare();

        assertThat(review.variable("retiredAtOnce")).isEqualTo(false);
        assertThat(paperTitle()).startsWith("G4 Udfasningsgate: ");
    }

    @Test
    void decides_closure_for_itself_when_the_paper_of_g4_tells_of_another_purchase(
            @Autowired AcquisitionCases cases, @Autowired CaseCosts costs) {
        review.costsLittle();
        CaseNumber other = cases.register(Ideas.of(review.desk.municipality, "Vagtplan"));
        costs.replace(other, CostKind.INVESTMENT, List.of(YearAmount.of(YEAR, 450_000)));

        GateDriver people = review.starts("G4", withoutData());
        assertThat(review.variable("retiredAtOnce")).isEqualTo(true);
        people.answerCriteria("fulfilled");
        people.draftPaper(Map.of(
                "relatedPurchases",
                SpinValues.jsonValue("[\"" + other + "\"]").create(),
                "relatedReason",
                "Samme projekt delt i to"));

        assertThat(review.variable("track")).isEqualTo("standard");
        assertThat(review.variable("retiredAtOnce")).isEqualTo(false);
        assertThat(paperTitle()).startsWith("G4 Udfasningsgate: ");
    }

    /** A case on the track, which a later purchase of the same solution has made dearer. */
    private void grows(Track track, long more) {
        review.costs(track == Track.SMALL ? 100_000 : 2_000_000);
        beans.getBean(CaseTracks.class).raise(review.number, new ChosenTrack(track, "Som idéen var"));
        new ReviewDriver(beans, review.desk).costs(more);
    }

    private static Map<String, Object> withoutData() {
        Map<String, Object> small = new HashMap<>(SMALL);
        small.put("dataRemains", "no");
        return small;
    }

    private String paperTitle() {
        return papers.latestOf((Long) review.variable("reviewId")).orElseThrow().title();
    }

    @Test
    void lets_the_manager_close_the_case_at_g5_and_gives_everything_back() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.starts("G4", Map.of("phaseOutCost", 30_000L, "phaseOutYear", (long) YEAR))
                .decide("approved");

        GateDriver people = review.starts("G5", Map.of());
        people.prepare();
        assertThat(people.finds("steering-chair", "UserTask_DecideAsManager")).isNull();
        people.decidesAsManager("approved");

        assertThat(review.instance()).hasPassed("EndEvent_Closed");
        assertThat(review.reserved()).isEqualByComparingTo("0");
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.MANAGER);
        assertThat(decision().content().decidedBy()).isEqualTo("digitalisation-manager");
    }

    @ParameterizedTest
    @CsvSource({"rework,EndEvent_SentBack", "rejected,EndEvent_Rejected"})
    void books_nothing_and_hands_the_reason_on_when_the_steering_group_does_not_approve(String outcome, String end) {
        review.give(ACQUISITION, YEAR, 100_000);

        review.starts("G1", Map.of("clarificationBudget", 60_000L)).decide(outcome);

        assertThat(review.instance()).hasPassed(end);
        assertThat(review.instance()).variables().containsEntry("gateOutcome", outcome);
        assertThat(review.variable("decisionReason")).isEqualTo("Derfor");
        assertThat(review.instance()).variables().containsEntry("reworkReason", "Derfor");
        assertThat(review.reserved()).isEqualByComparingTo("0");
    }

    @Test
    void comes_back_at_the_next_meeting_when_it_is_deferred() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.starts("G1", Map.of("clarificationBudget", 60_000L)).prepare();

        new MeetingDriver(beans, review.desk).decidesAll("deferred");
        assertThat(review.instance()).isNotEnded();
        assertThat(decisions.ofCase(review.number.toString()))
                .extracting(decision -> decision.content().outcome())
                .containsExactly(DecisionOutcome.DEFERRED);
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.instance()).hasPassed("EndEvent_Approved");
        assertThat(timesPassed(review.instance(), "ServiceTask_PlaceOnAgenda")).isOne();
        assertThat(timesPassed(review.instance(), "ReceiveTask_SteeringDecision"))
                .isOne();
    }

    @Test
    void lets_the_chair_decide_an_urgent_small_case_and_tells_the_next_meeting() {
        review.costsLittle();
        review.give(ACQUISITION, YEAR, 100_000);

        GateDriver people =
                review.starts("G1", Map.of("clarificationBudget", 60_000L, "urgent", true, "riskLevel", "low"));
        people.prepare();
        people.decidesAsChair("approved");

        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.CHAIR);
        assertThat(review.reserved()).isEqualByComparingTo("60000");
        assertThat(new MeetingDriver(beans, review.desk)
                        .variable("reportOverview")
                        .toString())
                .contains(review.number.toString());
    }

    @Test
    void takes_a_purchase_that_was_split_to_stay_under_the_chairs_limit_to_a_meeting() {
        review.costsLittle();
        ReviewDriver half = new ReviewDriver(beans, review.desk);
        half.costs(450_000);
        review.give(ACQUISITION, YEAR, 100_000);

        GateDriver people =
                review.starts("G1", Map.of("clarificationBudget", 60_000L, "urgent", true, "riskLevel", "low"));
        people.prepare();

        assertThat(review.instance()).isNotWaitingAt("UserTask_DecideAsChair");
        assertThat(review.instance()).variables().containsEntry("amount", 550_000L);
        assertThat((String)
                        new MeetingDriver(beans, review.desk).agenda("ready").variable("itemAmount"))
                .contains(half.number + " Omsorgssystem, 450.000 kr. i hele levetiden (samme løsning)");
    }

    @Test
    void counts_another_purchase_of_the_office_only_when_the_author_of_the_paper_says_why(
            @Autowired AcquisitionCases cases, @Autowired CaseCosts costs) {
        review.costsLittle();
        CaseNumber other = cases.register(Ideas.of(review.desk.municipality, "Vagtplan"));
        costs.replace(other, CostKind.INVESTMENT, List.of(YearAmount.of(YEAR, 450_000)));
        review.give(ACQUISITION, YEAR, 100_000);
        GateDriver people =
                review.starts("G1", Map.of("clarificationBudget", 60_000L, "urgent", true, "riskLevel", "low"));
        people.answerCriteria("fulfilled");
        assertThat(review.instance()).variables().containsEntry("amount", 100_000L);
        assertThat((String) people.shown("UserTask_DraftDecisionPaper", "amountText"))
                .contains("forvaltningen har 1 andet køb i samme kategori inden for et år, i alt 450.000 kr.");
        Map<String, Object> together = Map.of(
                "decisionRoute", "urgent",
                "urgencyReason", "Det gamle system lukker om en uge",
                "relatedPurchases", SpinValues.jsonValue("[\"" + other + "\"]").create());
        assertThatThrownBy(() -> people.draftPaper(together)).hasMessageContaining("Hvorfor hører købene sammen");

        Map<String, Object> withReason = new HashMap<>(together);
        withReason.put("relatedReason", "Samme plejecentre");
        people.draftPaper(withReason);

        assertThat(review.instance()).isNotWaitingAt("UserTask_DecideAsChair");
        assertThat(review.instance()).variables().containsEntry("amount", 550_000L);
        assertThat((String)
                        new MeetingDriver(beans, review.desk).agenda("ready").variable("itemAmount"))
                .contains(other + " Vagtplan, 450.000 kr. i hele levetiden (samme formål: Samme plejecentre)");
    }

    @Test
    void warns_in_the_paper_until_somebody_has_confirmed_the_threshold() {
        review.give(ACQUISITION, YEAR, 100_000);
        GateDriver people = review.starts(
                "G2",
                Map.of(
                        "investmentYear1", 60_000L,
                        "procurementRoute", "euTender",
                        "procurementRegime", "ordinary",
                        "plannedNoticeDate", "2027-06-01"));
        people.answerCriteria("fulfilled");
        assertThat((String) people.shown("UserTask_DraftDecisionPaper", "amountText"))
                .contains("Udbud: EU-udbud. Tærskelværdien for annoncering den 1. juni 2027 er 1.611.360 kr.")
                .contains("ADVARSEL: ingen i kommunen har bekræftet den.");
        Map<String, Object> read = new HashMap<>(Answers.to("threshold-confirmation", Map.of()));
        read.put("thresholdYear", 2027);
        assertThatThrownBy(() -> review.desk.start("procurement-thresholds", "secretariat", read))
                .hasMessageContaining("lige år");
        read.put("thresholdYear", 2026);
        read.put("ordinaryThreshold", 16_113_600);
        assertThatThrownBy(() -> review.desk.start("procurement-thresholds", "secretariat", read))
                .hasMessageContaining("Varer og tjenesteydelser");
        read.put("ordinaryThreshold", 1_611_361);

        assertThat(review.desk.start("procurement-thresholds", "secretariat", read))
                .hasPassed("EndEvent_ThresholdsConfirmed")
                .isEnded();
        people.draftPaper(Map.of());

        assertThat((String) review.variable("amountText"))
                .contains("er 1.611.361 kr. (kfst.dk, læst i dag), bekræftet af ")
                .doesNotContain("ADVARSEL");
    }

    @Test
    void names_the_framework_agreement_in_the_paper() {
        review.give(ACQUISITION, YEAR, 100_000);
        GateDriver people = review.starts(
                "G2",
                Map.of(
                        "investmentYear1", 60_000L,
                        "procurementRoute", "frameworkAgreement",
                        "frameworkAgreement", "SKI 02.18"));
        people.answerCriteria("fulfilled");

        assertThat((String) people.shown("UserTask_DraftDecisionPaper", "amountText"))
                .endsWith("Udbud: Indkøb på rammeaftale (fx SKI): SKI 02.18.");
    }

    @Test
    void goes_to_a_meeting_when_the_chair_does_not_want_to_decide_alone() {
        review.costsLittle();
        review.give(ACQUISITION, YEAR, 100_000);
        GateDriver people =
                review.starts("G1", Map.of("clarificationBudget", 60_000L, "urgent", true, "riskLevel", "low"));

        people.prepare();
        people.decidesAsChair("deferred");
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
    }

    // Criteria

    @Test
    void keeps_every_answer_with_its_evidence_and_the_name_of_who_gave_it() {
        review.give(ACQUISITION, YEAR, 100_000);
        GateDriver people = review.starts("G1", Map.of("clarificationBudget", 60_000L));

        people.answerCriteria("digital-consultant", "UserTask_AnswerBusinessCriteria", "fulfilled");
        assertThat(review.instance()).isNotWaitingAt("UserTask_DraftDecisionPaper");
        people.answerCriteria("it-architect", "UserTask_AnswerTechnicalCriteria", "notRelevant");

        assertThat(answers.ofReview((Long) review.variable("reviewId")))
                .extracting(CriterionAnswer::answeredBy)
                .containsOnly("digital-consultant-b", "it-architect-b");
        assertThat((String) review.variable("criteriaSummary"))
                .contains("kriterier er opfyldt")
                .contains("Ikke relevant: ");
        assertThat(people.finds("secretariat", "UserTask_DraftDecisionPaper")).hasCandidateGroup("secretariat");
    }

    @Test
    void starts_the_next_round_from_the_answers_of_the_one_before() {
        review.give(ACQUISITION, YEAR, 100_000);
        review.starts("G1", Map.of("clarificationBudget", 60_000L)).decide("rework");

        review.starts("G1", Map.of("clarificationBudget", 60_000L));

        assertThat(review.instance()).variables().containsEntry("reviewRound", 2L);
        assertThat(review.variable("businessCriteria").toString()).contains("Journalnummer 26/1234");
    }

    // Conditions

    @Test
    void waits_at_the_next_gate_until_every_condition_is_met() {
        review.give(ACQUISITION, YEAR, 500_000);
        review.starts("G1", Map.of("clarificationBudget", 60_000L)).prepare();
        new MeetingDriver(beans, review.desk)
                .agenda("ready")
                .decides(
                        "approvedWithConditions",
                        Map.of(
                                "condition1Text", "Databehandleraftalen er underskrevet",
                                "condition1Owner", "it-architect",
                                "condition1Deadline",
                                        DanishDay.today().plusMonths(1).toString(),
                                "condition2Text", "Gevinstejer er udpeget",
                                "condition2Owner", "digital-consultant",
                                "condition2Deadline",
                                        DanishDay.today().plusMonths(2).toString()))
                .confirms()
                .publishes();
        assertThat(review.instance()).variables().containsEntry("gateOutcome", "approvedWithConditions");
        assertThat(review.reserved()).isEqualByComparingTo("60000");

        GateDriver people = review.starts("G2", INVESTMENT);
        assertThat(review.instance()).isNotWaitingAt("UserTask_AnswerTechnicalCriteria");
        assertThat(people.finds("secretariat", "UserTask_MeetCondition")).isNull();
        assertThat((String) people.shown("UserTask_AwaitConditions", "openConditions"))
                .contains("Databehandleraftalen er underskrevet", "Gevinstejer er udpeget")
                .contains("mangler indberetning fra den ansvarlige");
        meets(people, "it-architect", "Journal 26/77");
        assertThat(review.instance()).isNotWaitingAt("UserTask_AnswerTechnicalCriteria");
        people.does("secretariat", "UserTask_AwaitConditions", Map.of());
        assertThat((String) people.shown("UserTask_AwaitConditions", "openConditions"))
                .as("what the secretariat sees when it looks again")
                .doesNotContain("Databehandleraftalen er underskrevet");
        meets(people, "digital-consultant", "Notat 5");

        assertThat(conditions.unmet(review.number.toString())).isEmpty();
        assertThat(review.instance()).isNotWaitingAt("UserTask_AwaitConditions");
        assertThat(people.finds("it-architect", "UserTask_AnswerTechnicalCriteria"))
                .hasCandidateGroup("it-architect");
        assertThat(review.instance()).hasPassed("BoundaryEvent_ConditionsMet");
    }

    private static void meets(GateDriver people, String owner, String evidence) {
        people.does(
                owner, "UserTask_MeetCondition", Map.of("conditionReport", "fulfilled", "conditionEvidence", evidence));
        people.does("secretariat", "UserTask_JudgeCondition", Map.of("verdict", "fulfilled"));
    }

    // Money missing, and the ways out

    @Test
    void tells_the_budget_controller_what_is_missing() {
        GateDriver people = shortOfMoney();

        assertThat(review.instance()).variables().containsEntry("shortfall", 300_000L);
        assertThat((String) review.variable("shortfallText"))
                .contains("Nyanskaffelser " + YEAR + ": mangler 100.000 kr.")
                .contains("Nyanskaffelser " + (YEAR + 1) + ": mangler 200.000 kr.");
        assertThat(people.finds("budget-controller", "UserTask_ResolveFunding")).hasCandidateGroup("budget-controller");
        assertThat(review.instance()).isNotWaitingAt("UserTask_DraftDecisionPaper");
    }

    @ParameterizedTest
    @CsvSource({"laterYear,0,200000,0", "smallerScope,200000,0,0"})
    void asks_for_other_amounts_in_a_later_year_or_for_less(String solution, long first, long second, long third) {
        GateDriver people = shortOfMoney();
        review.give(ACQUISITION, YEAR + 1, 200_000);

        resolves(
                people,
                solution,
                Map.of(
                        "investmentYear1", first,
                        "investmentYear2", second,
                        "investmentYear3", third,
                        "investmentYear4", 0L));
        people.draftPaper();
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.reserved()).isEqualByComparingTo("200000");
        assertThat(review.instance()).variables().containsEntry("amount", 200_000L);
    }

    @Test
    void moves_money_from_another_line_when_that_was_decided() {
        GateDriver people = shortOfMoney();
        review.give(OPERATION, YEAR, 400_000);

        resolves(
                people,
                "transfer",
                Map.of("coverAmount", 300_000L, "coverFromLine", "operation", "coverFromYear", (long) YEAR));
        assertThat((String) review.variable("coverText")).contains("fra Drift " + YEAR);
        people.draftPaper();
        assertThat(review.available(OPERATION, YEAR)).isEqualByComparingTo("400000");
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        assertThat(review.reserved()).isEqualByComparingTo("500000");
        assertThat(review.available(OPERATION, YEAR)).isEqualByComparingTo("100000");
    }

    @Test
    void asks_again_when_the_line_that_shall_give_has_too_little() {
        GateDriver people = shortOfMoney();
        review.give(OPERATION, YEAR, 250_000);

        resolves(
                people,
                "transfer",
                Map.of("coverAmount", 300_000L, "coverFromLine", "operation", "coverFromYear", (long) YEAR));

        assertThat((String) review.variable("shortfallText")).contains("Drift " + YEAR + ": mangler 50.000 kr.");
        assertThat(people.finds("budget-controller", "UserTask_ResolveFunding")).hasCandidateGroup("budget-controller");
    }

    @Test
    void books_a_supplementary_appropriation_only_after_the_council_has_decided() {
        GateDriver people = shortOfMoney();

        resolves(people, "supplementary", Map.of("coverAmount", 300_000L, "coverSource", "Kassebeholdningen"));
        people.draftPaper();
        new MeetingDriver(beans, review.desk).decidesAll("approved");
        assertThat(review.reserved()).isEqualByComparingTo("0");
        council(people, "approved");

        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.COUNCIL);
        assertThat(review.reserved()).isEqualByComparingTo("500000");
        assertThat(review.instance()).hasPassed("EndEvent_Approved");
    }

    @Test
    void ends_rejected_when_the_council_does_not_appropriate() {
        GateDriver people = shortOfMoney();
        resolves(people, "supplementary", Map.of("coverAmount", 300_000L, "coverSource", "Kassebeholdningen"));
        people.draftPaper();
        new MeetingDriver(beans, review.desk).decidesAll("approved");

        council(people, "rejected");

        assertThat(review.instance()).hasPassed("EndEvent_NotAppropriated");
        assertThat(review.instance()).variables().containsEntry("gateOutcome", "rejected");
        assertThat(review.reserved()).isEqualByComparingTo("0");
        assertThat(review.available(ACQUISITION, YEAR)).isEqualByComparingTo("200000");
    }

    @Test
    void drops_the_case_with_a_decision_of_its_own() {
        GateDriver people = shortOfMoney();

        people.does(
                "budget-controller",
                "UserTask_ResolveFunding",
                Map.of("fundingSolution", "drop", "fundingReason", "Ingen midler i år"));

        assertThat(review.instance()).hasPassed("EndEvent_CaseDropped");
        assertThat(review.instance()).variables().containsEntry("gateOutcome", "dropped");
        assertThat(decision().content().subject()).isEqualTo(DecisionSubject.DROP);
        assertThat(decision().content().reason()).isEqualTo("Ingen midler i år");
    }

    @Test
    void looks_for_money_and_a_decision_again_when_the_money_went_to_another_case_meanwhile() {
        review.give(ACQUISITION, YEAR, 100_000);
        ReviewDriver other = new ReviewDriver(beans, review.desk);
        GateDriver people = review.starts("G1", Map.of("clarificationBudget", 60_000L));
        people.prepare();
        other.starts("G1", Map.of("clarificationBudget", 60_000L)).prepare();

        new MeetingDriver(beans, review.desk).decidesAll("approved");

        boolean won = processInstanceQuery()
                        .processInstanceId(review.instance().getId())
                        .count()
                == 0;
        ReviewDriver loser = won ? other : review;
        assertThat(review.reserved().add(other.reserved())).isEqualByComparingTo("60000");
        assertThat(loser.instance()).hasPassed("BoundaryEvent_ReservationInsufficient");
        assertThat((String) loser.variable("shortfallText")).contains("mangler 20.000 kr.");
        assertThat(loser.instance()).task("UserTask_ResolveFunding").hasCandidateGroup("budget-controller");
        assertThat((won ? review : other).instance()).isEnded();
    }

    /** 200.000 kr. in the first year, nothing in the second, for an investment of 300.000 and 200.000 kr. */
    private GateDriver shortOfMoney() {
        review.give(ACQUISITION, YEAR, 200_000);
        GateDriver people = review.starts("G2", INVESTMENT);
        people.answerCriteria("fulfilled");
        return people;
    }

    private static void resolves(GateDriver people, String solution, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("fundingSolution", solution);
        all.put("fundingReason", "Bedste udvej");
        people.does("budget-controller", "UserTask_ResolveFunding", all);
    }

    private static void council(GateDriver people, String outcome) {
        people.does(
                "secretariat",
                "UserTask_RecordCouncilDecision",
                Map.of(
                        "councilOutcome",
                        outcome,
                        "councilDate",
                        DanishDay.today().toString(),
                        "councilReason",
                        "Punkt 12"));
    }

    private Decision decision() {
        return decisions.find((Long) review.variable("decisionId")).orElseThrow();
    }
}
