package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.meeting.steps.MunicipalityDecides;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides, by gate, amount over the whole life, risk, urgency and whether there is an appropriation. */
@PortvagtTest
@ExtendWith(MunicipalityDecides.class)
class DecisionAuthorityTest {

    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final String SHIPPED = shipped();
    private static final List<String> GATES = List.of("G1", "G2", "G3", "G4", "G5");
    private static final List<String> KINDS = List.of("gate", "extraFunding", "contractChange");
    private static final long[] AMOUNTS = {0, 1, 500_000, 500_001, 2_000_000, 2_000_001};

    @Autowired
    private DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "G1,500000,low,urgent,chair",
        "G3,500000,low,urgent,chair",
        "G1,500001,low,urgent,steeringGroup",
        "G1,500000,medium,urgent,steeringGroup",
        "G1,500000,low,meeting,steeringGroup",
        "G4,500000,low,urgent,steeringGroup",
        "G1,2000000,medium,written,writtenProcedure",
        "G4,2000000,low,written,writtenProcedure",
        "G1,2000001,medium,written,steeringGroup",
        "G2,2000000,high,written,steeringGroup",
        "G2,90000000,high,meeting,steeringGroup",
        "G5,0,high,meeting,manager",
        "G5,0,low,written,manager"
    })
    void finds_who_decides(String gate, long amount, String riskLevel, String route, String authority) {
        assertThat(decide(Map.of("gate", gate, "amount", amount, "riskLevel", riskLevel, "decisionRoute", route)))
                .isEqualTo(authority);
    }

    @Test
    void delegates_nothing_below_the_steering_group_as_shipped() {
        assertThat(decide(Map.of("amount", 0L))).isEqualTo("steeringGroup");
    }

    @Test
    void leaves_the_go_live_of_a_small_purchase_to_its_owner_as_long_as_there_is_money() {
        Map<String, Object> small = Map.of("gate", "G3", "track", "small");

        assertThat(decide(small)).isEqualTo("systemOwner");
        assertThat(decide(and(small, "gate", "G2"))).isEqualTo("steeringGroup");
        assertThat(decide(and(small, "track", "standard"))).isEqualTo("steeringGroup");
        assertThat(decide(and(small, "supplementaryNeeded", true))).isEqualTo("political");
        assertThat(decide(and(small, "reviewKind", "contractChange"))).isEqualTo("steeringGroup");
    }

    @Test
    void leaves_a_change_of_a_contract_to_the_manager_within_what_was_granted() {
        Map<String, Object> change = Map.of("gate", "G3", "reviewKind", "contractChange", "amount", 0L);

        assertThat(decide(change)).isEqualTo("manager");
        assertThat(decide(and(change, "amount", 1L))).isEqualTo("steeringGroup");
        assertThat(decide(and(change, "supplementaryNeeded", true))).isEqualTo("political");
    }

    @Test
    void goes_on_to_the_council_where_there_is_no_appropriation_however_urgent() {
        Map<String, Object> urgent = Map.of("amount", 1_000L, "riskLevel", "low", "decisionRoute", "urgent");

        assertThat(decide(and(urgent, "supplementaryNeeded", true))).isEqualTo("political");
        assertThat(decide(and(urgent, "fundsAvailable", false))).isEqualTo("political");
        assertThat(decide(and(and(urgent, "decisionRoute", "written"), "fundsAvailable", false)))
                .isEqualTo("political");
    }

    @Test
    void leaves_what_is_unknown_to_the_steering_group() {
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("riskLevel", null);
        unknown.put("decisionRoute", null);

        assertThat(decide(unknown)).isEqualTo("steeringGroup");
    }

    @ParameterizedTest
    @CsvSource({
        "gate,steeringGroup",
        "reviewKind,steeringGroup",
        "amount,steeringGroup",
        "riskLevel,steeringGroup",
        "decisionRoute,steeringGroup",
        "fundsAvailable,political",
        "supplementaryNeeded,political"
    })
    void takes_the_strictest_way_where_it_does_not_know(String unknown, String authority) {
        Map<String, Object> urgent = Map.of("amount", 1_000L, "riskLevel", "low", "decisionRoute", "urgent");
        assertThat(decide(urgent)).isEqualTo("chair");

        assertThat(decide(and(urgent, unknown, null))).isEqualTo(authority);
    }

    @Test
    void answers_for_every_review_as_the_limits_of_all_gates_say() {
        DmnDecision table = table(SHIPPED);
        everyReview(
                (theCase, about) -> assertThat(decide(table, theCase)).as(about).isEqualTo(limitsOfAllGates(theCase)));
    }

    @Test
    void asks_the_steering_group_about_reviews_that_no_model_asks_for() {
        DmnDecision table = table(SHIPPED);
        for (String gate : GATES) {
            for (String kind : KINDS) {
                if (!isAsked(gate, kind)) {
                    assertThat(decide(table, review(gate, kind, 0L, "low", "urgent", true, false)))
                            .isEqualTo("steeringGroup");
                }
            }
        }
    }

    @Test
    void changes_one_gate_where_the_limit_of_one_gate_is_raised() {
        DmnDecision shipped = table(SHIPPED);
        DmnDecision raised = table(raised("g1-urgent", 500_000, 800_000));
        Set<String> changed = new TreeSet<>();
        everyReview((theCase, about) -> {
            if (!decide(shipped, theCase).equals(decide(raised, theCase))) {
                changed.add(theCase.get("gate") + " " + theCase.get("reviewKind") + " " + theCase.get("amount"));
            }
        });

        assertThat(changed).containsExactly("G1 gate 500001");
    }

    /** The table before each gate got its own lines: one limit for all gates. */
    private static String limitsOfAllGates(Map<String, Object> theCase) {
        if (Boolean.TRUE.equals(theCase.get("supplementaryNeeded"))
                || Boolean.FALSE.equals(theCase.get("fundsAvailable"))) {
            return "political";
        }
        String gate = (String) theCase.get("gate");
        long amount = (long) theCase.get("amount");
        Object risk = theCase.get("riskLevel");
        Object route = theCase.get("decisionRoute");
        if (gate.equals("G5") || theCase.get("reviewKind").equals("contractChange") && amount <= 0) {
            return "manager";
        }
        if (!gate.equals("G4") && amount <= 500_000 && "low".equals(risk) && "urgent".equals(route)) {
            return "chair";
        }
        return amount <= 2_000_000 && ("low".equals(risk) || "medium".equals(risk)) && "written".equals(route)
                ? "writtenProcedure"
                : "steeringGroup";
    }

    private static void everyReview(BiConsumer<Map<String, Object>, String> check) {
        for (String gate : GATES) {
            for (String kind : KINDS) {
                for (long amount : isAsked(gate, kind) ? AMOUNTS : new long[0]) {
                    for (String risk : new String[] {"low", "medium", "high", null}) {
                        for (String route : new String[] {"meeting", "written", "urgent", null}) {
                            for (int money = 0; money < (amount == 1 ? 4 : 1); money++) {
                                Map<String, Object> theCase =
                                        review(gate, kind, amount, risk, route, (money & 1) == 0, (money & 2) != 0);
                                check.accept(theCase, theCase.toString());
                            }
                        }
                    }
                }
            }
        }
    }

    /** Extra funding is asked for at the gate that bought, a change of a contract at the one that committed. */
    private static boolean isAsked(String gate, String kind) {
        return switch (kind) {
            case "extraFunding" -> gate.equals("G2");
            case "contractChange" -> gate.equals("G3");
            default -> true;
        };
    }

    private static Map<String, Object> review(
            String gate, String kind, long amount, String risk, String route, boolean funds, boolean supplementary) {
        Map<String, Object> review = new HashMap<>();
        review.put("gate", gate);
        review.put("reviewKind", kind);
        review.put("amount", amount);
        review.put("riskLevel", risk);
        review.put("decisionRoute", route);
        review.put("fundsAvailable", funds);
        review.put("supplementaryNeeded", supplementary);
        review.put("track", "standard");
        return review;
    }

    private static String raised(String rule, int from, int to) {
        int begin = SHIPPED.indexOf("<rule id=\"Rule_" + rule + "\">");
        int limit = SHIPPED.indexOf(String.valueOf(from), SHIPPED.indexOf("_amount", begin));
        return SHIPPED.substring(0, limit)
                + to
                + SHIPPED.substring(limit + String.valueOf(from).length());
    }

    private static DmnDecision table(String model) {
        return DMN.parseDecision(
                "decision-authority", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)));
    }

    private static String decide(DmnDecision table, Map<String, Object> theCase) {
        return DMN.evaluateDecisionTable(table, theCase).getSingleEntry();
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of("processes/decisions/decision-authority.dmn"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, Object> and(Map<String, Object> some, String name, Object value) {
        Map<String, Object> all = new HashMap<>(some);
        all.put(name, value);
        return all;
    }

    private String decide(Map<String, Object> theCase) {
        Map<String, Object> inputs = new HashMap<>(Map.of(
                "gate",
                "G2",
                "reviewKind",
                "gate",
                "amount",
                100_000L,
                "riskLevel",
                "low",
                "decisionRoute",
                "meeting",
                "fundsAvailable",
                true,
                "supplementaryNeeded",
                false));
        inputs.put("track", "standard");
        inputs.putAll(theCase);
        return decisions
                .evaluateDecisionTableByKey("decision-authority", inputs)
                .getSingleEntry();
    }
}
