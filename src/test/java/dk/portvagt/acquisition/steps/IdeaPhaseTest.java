package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.engine.border.FormRefusedException;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Answers;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class IdeaPhaseTest {

    @Autowired
    private CaseCosts costs;

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void anIdea(@Autowired BeanFactory beans, @Autowired People staff) {
        TestPeople.ensure(staff);
        TestPeople.settle(beans, "861");
        journey = new CaseJourney(beans, "861").upTo(Phase.IDEA);
        people = journey.people;
    }

    @Test
    void refuses_a_first_budget_year_that_has_passed_where_it_is_typed() {
        assertThatThrownBy(() -> people.raiseIdea(Map.of("budgetYear", Answers.YEAR - 1)))
                .hasMessageContaining("Første budgetår: skal være i år, ");
    }

    @Test
    void gives_the_idea_a_case_number_and_starts_with_the_secretariat() {
        assertThat(people.caseNumber()).matches("861-[0-9]{4}-[0-9]{4}");
        assertThat(journey.registered().content().requester()).isEqualTo("requester");
        assertThat(journey.registered().phase()).isEqualTo(Phase.IDEA);
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_ScreenIdea");
        assertThat(people.finds("requester", "UserTask_ScreenIdea")).isNull();
    }

    @Test
    void tells_everybody_the_name_of_the_requester() {
        assertThat(people.acquisition()).variables().containsEntry("requesterName", "Test Bestiller");
    }

    @Test
    void checks_reuse_and_drafts_the_mini_business_case_side_by_side() {
        people.does("secretariat", "UserTask_ScreenIdea");

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_CheckReuse", "UserTask_DraftMiniBusinessCase");

        people.does("digital-consultant", "UserTask_DraftMiniBusinessCase");
        people.does("it-architect", "UserTask_CheckReuse");

        assertThat(people.process("idea-phase")).hasPassed("EndEvent_IdeaDescribed");
        assertThat(costs.byYear(journey.number(), CostKind.CLARIFICATION))
                .containsExactly(YearAmount.of(Answers.YEAR, 50_000));
        assertThat(costs.byYear(journey.number(), CostKind.INVESTMENT))
                .containsExactly(YearAmount.of(Answers.YEAR, 400_000));
        assertThat(costs.byYear(journey.number(), CostKind.OPERATION)).hasSize(5);
        assertThat(costs.lifetimeTotal(journey.number())).isEqualByComparingTo("750000");
    }

    @Test
    void lets_the_requester_supplement_an_unclear_idea_until_it_is_clear() {
        Map<String, Object> unclear = new HashMap<>();
        unclear.put("screeningOutcome", "supplement");
        unclear.put("supplementRequest", "Hvem skal bruge det?");

        people.does("secretariat", "UserTask_ScreenIdea", unclear);
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_SupplementIdea");
        people.does("requester", "UserTask_SupplementIdea");
        assertThat(people.taskVariable("UserTask_ScreenIdea", "screeningOutcome"))
                .as("the answer of last time is not suggested again")
                .isNull();
        people.does("secretariat", "UserTask_ScreenIdea");

        assertThat(people.timesPassed("UserTask_ScreenIdea")).isEqualTo(2);
        assertThat(people.process("idea-phase")).isWaitingAt("UserTask_CheckReuse");
    }

    @Test
    void offers_the_people_of_the_municipality_as_owners_and_refuses_everybody_else() {
        assertThat(people.raiseIdea(Map.of("systemOwner", "system-owner-861"))).isNotNull();
        assertThat(journey.registered().content().systemOwner()).isEqualTo("system-owner-861");

        assertThatThrownBy(() -> people.raiseIdea(Map.of("systemOwner", "system-owner")))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("Kommende systemejer: 'system-owner' er ikke en af mulighederne");
    }

    @Test
    void keeps_in_the_register_what_the_requester_corrects() {
        Map<String, Object> unclear = new HashMap<>();
        unclear.put("screeningOutcome", "supplement");
        unclear.put("supplementRequest", "Hvem skal bruge det?");
        NewCase before = journey.registered().content();
        people.does("secretariat", "UserTask_ScreenIdea", unclear);

        people.does(
                "requester",
                "UserTask_SupplementIdea",
                Map.of(
                        "title",
                        "Nøglebokse",
                        "need",
                        "Nøgler bliver væk",
                        "systemOwner",
                        "system-owner-861",
                        "budgetYear",
                        Answers.YEAR + 1,
                        "dataClass",
                        "none",
                        "citizenFacing",
                        false));

        assertThat(journey.registered().content())
                .isEqualTo(new NewCase(
                        before.municipality(),
                        "Nøglebokse",
                        "Nøgler bliver væk",
                        before.office(),
                        before.category(),
                        before.requester(),
                        "system-owner-861",
                        false,
                        false,
                        Answers.YEAR + 1));
    }
}
