package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.CriteriaTables;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.meeting.steps.MunicipalityDecides;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which criteria a gate has, by what the case is. */
@PortvagtTest
@ExtendWith(MunicipalityDecides.class)
class GateCriteriaTest {

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource({"G1,standard,10", "G2,standard,12", "G3,standard,6", "G4,standard,8", "G5,standard,7", "G2,large,13"})
    void has_the_general_criteria_of_every_gate(String gate, String track, int general) {
        // An answer to none of the questions that bring further criteria.
        assertThat(criteria(gate, Map.of("track", track))).hasSize(general);
    }

    /** G1 and G2 of a small case are one review, which runs as G2. */
    @Test
    void asks_little_of_a_small_case() {
        assertThat(criteria("G2", Map.of("track", "small", "category", "consultancy")))
                .containsExactly("small-need", "g1-reuse", "small-price", "small-procurement");
        assertThat(criteria("G2", Map.of("track", "small", "category", "software", "personalData", true)))
                .containsExactly(
                        "g2-ai",
                        "small-need",
                        "g1-reuse",
                        "small-price",
                        "small-procurement",
                        "small-data-protection",
                        "small-security");
        assertThat(criteria("G3", Map.of("track", "small", "personalData", true)))
                .containsExactly("g3-acceptance-test", "g3-operations-ready", "g3-data-protection");
        assertThat(criteria("G2", Map.of("reviewKind", "extraFunding", "track", "small")))
                .containsExactly("extra-cause", "extra-procurement-law", "extra-technical-necessity");
    }

    /** Equipment is wiped and disposed of; an advisor's work leaves accounts, but no archive and no integrations. */
    @Test
    void asks_of_equipment_and_of_an_advisors_work_only_what_they_leave_behind() {
        assertThat(criteria("G5", Map.of("category", "hardware", "personalData", true)))
                .containsExactly(
                        "g5-equipment-wiped", "g5-contracts-ended", "g5-budget-released", "g5-register-updated");
        assertThat(criteria("G5", Map.of("category", "consultancy", "personalData", true)))
                .containsExactly(
                        "g5-contracts-ended",
                        "g5-access-removed",
                        "g5-budget-released",
                        "g5-register-updated",
                        "g5-processor-deletion");
        assertThat(criteria("G5", Map.of("category", "software"))).hasSize(7).contains("g5-archive-decision");
    }

    @Test
    void asks_about_artificial_intelligence_until_the_case_says_that_there_is_none() {
        assertThat(criteria("G2", Map.of("category", "software", "usesAi", true)))
                .contains("g2-ai");
        assertThat(criteria("G2", Map.of("category", "software"))).contains("g2-ai");
        assertThat(criteria("G2", Map.of("category", "software", "usesAi", false)))
                .doesNotContain("g2-ai");
        assertThat(criteria("G3", Map.of("category", "software"))).doesNotContain("g3-ai");
    }

    @Test
    void asks_both_the_business_and_the_technical_side_at_every_gate() {
        for (String gate : List.of("G1", "G2", "G3", "G4", "G5")) {
            for (String track : List.of("small", "standard", "large")) {
                assertThat(decide(gate, Map.of("track", track)).collectEntries("answeredBy"))
                        .as("%s %s", gate, track)
                        .contains("business", "technical");
            }
        }
    }

    @Test
    void tells_of_every_criterion_what_is_asked_what_counts_and_where_it_comes_from() {
        everyCriterion()
                .forEach(criterion -> assertThat(criterion)
                        .allSatisfy((name, text) -> assertThat(name.equals("knownFrom") || !((String) text).isBlank())
                                .as(name)
                                .isTrue())
                        .containsOnlyKeys("criterionId", "answeredBy", "question", "guidance", "source", "knownFrom")
                        .hasEntrySatisfying(
                                "question", text -> assertThat((String) text).endsWith("?"))
                        .hasEntrySatisfying(
                                "answeredBy", side -> assertThat(side).isIn("business", "technical")));
    }

    @ParameterizedTest
    @CsvSource({
        "G2,personalData,true,g2-dpia",
        "G2,personalData,true,g2-data-processing-agreement",
        "G2,citizenFacing,true,g2-accessibility",
        "G2,category,software,g2-archiving",
        "G2,category,consultancy,g2-knowledge-transfer",
        "G2,category,hardware,g2-equipment-disposal",
        "G2,amount,5000000,g2-staged-delivery",
        "G2,amount,15000000,g2-independent-review",
        "G2,track,large,g2-staged-follow-up",
        "G3,usesAi,true,g3-ai",
        "G2,sharedSolution,joint,g2-joint-priorities",
        "G1,sharedSolution,joint,g1-joint-preconditions",
        "G3,personalData,true,g3-data-protection",
        "G3,citizenFacing,true,g3-accessibility-statement",
        "G4,citizenFacing,true,g4-citizen-notice",
        "G5,personalData,true,g5-processor-deletion",
        "G5,category,hardware,g5-equipment-wiped"
    })
    void asks_more_of_a_case_that_is_more(String gate, String property, String value, String criterion) {
        assertThat(criteria(gate, Map.of())).doesNotContain(criterion);

        assertThat(criteria(gate, Map.of(property, typed(value)))).contains(criterion);
    }

    @Test
    void asks_about_stages_once() {
        assertThat(criteria("G2", Map.of("track", "large", "amount", 20_000_000L)))
                .contains("g2-staged-follow-up")
                .doesNotContain("g2-staged-delivery");
    }

    @Test
    void does_not_demand_stages_of_a_project_just_below_the_limit() {
        assertThat(criteria("G2", Map.of("amount", 4_999_999L))).doesNotContain("g2-staged-delivery");
        assertThat(criteria("G2", Map.of("amount", 14_999_999L))).doesNotContain("g2-independent-review");
    }

    @Test
    void asks_about_extra_money_and_about_a_changed_contract_only_when_that_is_the_matter() {
        assertThat(criteria("G2", Map.of("reviewKind", "extraFunding", "personalData", true)))
                .hasSize(5)
                .allMatch(id -> id.startsWith("extra-"));
        assertThat(criteria("G2", Map.of())).noneMatch(id -> id.startsWith("extra-"));
        assertThat(criteria("G3", Map.of("reviewKind", "contractChange", "personalData", true)))
                .containsExactlyInAnyOrder("change-need", "change-procurement-law", "change-technical");
        assertThat(criteria("G3", Map.of())).noneMatch(id -> id.startsWith("change-"));
    }

    private Stream<Map<String, Object>> everyCriterion() {
        Stream<DmnDecisionTableResult> gates = Stream.of("G1", "G2", "G3", "G4", "G5")
                .flatMap(gate -> Stream.of("software", "hardware", "consultancy")
                        .flatMap(category -> Stream.of("small", "standard", "large")
                                .map(track -> Map.<String, Object>of(
                                        "track",
                                        track,
                                        "category",
                                        category,
                                        "usesAi",
                                        true,
                                        "personalData",
                                        true,
                                        "citizenFacing",
                                        true,
                                        "amount",
                                        10_000_000L,
                                        "sharedSolution",
                                        "joint")))
                        .map(theCase -> decide(gate, theCase)));
        return Stream.concat(
                        gates,
                        Stream.of("extraFunding", "contractChange")
                                .map(kind -> decide("G2", Map.of("reviewKind", kind))))
                .flatMap(result -> result.getResultList().stream());
    }

    private List<String> criteria(String gate, Map<String, Object> theCase) {
        List<String> ids = decide(gate, theCase).collectEntries("criterionId");
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    private DmnDecisionTableResult decide(String gate, Map<String, Object> theCase) {
        Map<String, Object> inputs = new HashMap<>();
        Stream.of("category", "personalData", "citizenFacing", "usesAi", "sharedSolution")
                .forEach(name -> inputs.put(name, null));
        inputs.put("track", "standard");
        inputs.put("amount", 0L);
        inputs.putAll(theCase);
        ReviewKind kind = Choices.constant(ReviewKind.class, (String) theCase.getOrDefault("reviewKind", "gate"));
        Review review = new Review(1, "901", "901-2026-0001", Gate.valueOf(gate), kind, 1);
        return decisions.evaluateDecisionTableByKey(CriteriaTables.of(review), inputs);
    }

    private static Object typed(String value) {
        if (value.equals("true")) {
            return true;
        }
        return value.chars().allMatch(Character::isDigit) ? (Object) Long.valueOf(value) : value;
    }
}
