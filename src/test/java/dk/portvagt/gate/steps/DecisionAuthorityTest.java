package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.meeting.steps.MunicipalityDecides;
import java.util.HashMap;
import java.util.Map;
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
        inputs.putAll(theCase);
        return decisions
                .evaluateDecisionTableByKey("decision-authority", inputs)
                .getSingleEntry();
    }
}
