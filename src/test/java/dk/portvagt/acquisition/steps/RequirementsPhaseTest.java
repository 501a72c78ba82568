package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseBenefits;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.process.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class RequirementsPhaseTest {

    @Autowired
    private CaseCosts costs;

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "862");
        people = journey.people;
    }

    @Test
    void clarifies_systems_technology_operations_and_data_protection_side_by_side() {
        journey.upTo(Phase.REQUIREMENTS);
        assertThat(journey.registered().phase()).isEqualTo(Phase.REQUIREMENTS);

        people.does("requester", "UserTask_DescribeRequirements");

        assertThat(people.atWork())
                .isWaitingAtExactly(
                        "UserTask_AssessDataProtection",
                        "UserTask_ClarifyTechnology",
                        "UserTask_MapSurroundingSystems",
                        "UserTask_StateOperationsRequirements");
    }

    @Test
    void leaves_the_requirements_to_the_requester_of_the_case() {
        journey.upTo(Phase.REQUIREMENTS);

        assertThat(people.finds("requester", "UserTask_DescribeRequirements")).isAssignedTo("requester");
        assertThat(people.finds("digital-consultant", "UserTask_DescribeRequirements"))
                .isNull();
        assertThat(people.finds("another-requester", "UserTask_DescribeRequirements"))
                .isNull();
    }

    @Test
    void replaces_the_estimate_by_the_business_case() {
        journey.upTo(Phase.REQUIREMENTS).through(Phase.REQUIREMENTS);

        assertThat(people.process("requirements-phase")).hasPassed("EndEvent_RequirementsSpecified");
        assertThat(costs.byYear(journey.number(), CostKind.INVESTMENT))
                .containsExactly(YearAmount.of(Answers.YEAR, 300_000), YearAmount.of(Answers.YEAR + 1, 100_000));
        assertThat(costs.byYear(journey.number(), CostKind.CLARIFICATION))
                .containsExactly(YearAmount.of(Answers.YEAR, 50_000));
        assertThat(people.acquisition()).variables().containsEntry("procurementRoute", "directPurchase");
    }

    /** What the mini business case says is shown, not asked: a field of it is not even accepted. */
    @Test
    void takes_over_what_the_mini_business_case_says_unless_it_has_changed(@Autowired CaseBenefits benefits) {
        journey.upTo(Phase.REQUIREMENTS);
        clarify();
        people.does("digital-consultant", "UserTask_AssessDataProtection");
        Map<String, Object> unchanged = new HashMap<>(Map.of("estimateChanged", false));
        List.of("benefitYear1", "benefitYear2", "benefitYear3", "benefitYear4").forEach(it -> unchanged.put(it, null));
        unchanged.put("riskLevel", "high");
        unchanged.put("yearlyOperatingCost", 1);

        people.does("digital-consultant", "UserTask_DraftBusinessCase", unchanged);
        people.does("digital-consultant", "UserTask_PlanProcurement");

        assertThat(people.acquisition())
                .variables()
                .containsEntry("riskLevel", "low")
                .containsEntry("yearlyOperatingCost", 60_000L);
        assertThat(benefits.byYear(journey.number()))
                .containsExactly(
                        YearAmount.of(Answers.YEAR + 1, 140_000),
                        YearAmount.of(Answers.YEAR + 2, 140_000),
                        YearAmount.of(Answers.YEAR + 3, 140_000),
                        YearAmount.of(Answers.YEAR + 4, 140_000));
    }

    @Test
    void proposes_the_procurement_route_by_value() {
        journey.upTo(Phase.REQUIREMENTS);
        clarify();
        people.does("digital-consultant", "UserTask_AssessDataProtection");

        people.does(
                "digital-consultant",
                "UserTask_DraftBusinessCase",
                Map.of("investmentYear1", 3_000_000, "plannedNoticeDate", "2027-06-01"));

        assertThat(people.taskVariable("UserTask_PlanProcurement", "procurementRoute"))
                .isEqualTo("euTender");
        assertThat((String) people.taskVariable("UserTask_PlanProcurement", "thresholdNote"))
                .contains("1.611.360 kr.", "ADVARSEL");
    }

    @Test
    void proposes_the_framework_agreement_whatever_the_value() {
        journey.upTo(Phase.REQUIREMENTS);
        clarify();
        people.does("digital-consultant", "UserTask_AssessDataProtection");

        people.does(
                "digital-consultant",
                "UserTask_DraftBusinessCase",
                Map.of("investmentYear1", 3_000_000, "frameworkPurchase", true, "frameworkAgreement", "SKI 02.18"));
        people.does("digital-consultant", "UserTask_PlanProcurement", Map.of("procurementRoute", "frameworkAgreement"));

        assertThat(people.acquisition())
                .variables()
                .containsEntry("procurementRoute", "frameworkAgreement")
                .containsEntry("frameworkAgreement", "SKI 02.18");
    }

    @Test
    void assesses_no_data_protection_without_personal_data() {
        people.raiseIdea(Map.of("dataClass", "none"));
        journey.through(Phase.IDEA).decide("approved");

        clarify();

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_DraftBusinessCase");
        assertThat(people.process("requirements-phase")).hasNotPassed("UserTask_AssessDataProtection");
    }

    @Test
    void asks_for_accessibility_only_of_what_citizens_use() {
        people.raiseIdea(Map.of("citizenFacing", false));
        journey.through(Phase.IDEA).decide("approved");
        Map<String, Object> withoutAccessibility = new HashMap<>();
        withoutAccessibility.put("accessibilityNeeds", null);

        people.does("requester", "UserTask_DescribeRequirements", withoutAccessibility);

        assertThat(people.process("requirements-phase")).isWaitingAt("UserTask_ClarifyTechnology");
    }

    private void clarify() {
        people.does("requester", "UserTask_DescribeRequirements");
        people.does("it-architect", "UserTask_MapSurroundingSystems");
        people.does("it-architect", "UserTask_ClarifyTechnology");
        people.does("operations", "UserTask_StateOperationsRequirements");
    }
}
