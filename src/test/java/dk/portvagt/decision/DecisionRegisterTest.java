package dk.portvagt.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class DecisionRegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    @Autowired
    private DecisionRegister register;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Flyway flyway;

    @BeforeEach
    void municipality() {
        database.sql("INSERT INTO portvagt.municipality VALUES ('981', 'Prøvekommune') ON CONFLICT DO NOTHING")
                .update();
    }

    @Test
    void keeps_a_decision_as_it_was_taken() {
        NewDecision decision = byChair("981-2026-0001", DecisionOutcome.APPROVED, null);

        long id = register.record(decision);

        assertThat(register.find(id)).contains(new Decision(id, decision));
    }

    @Test
    void knows_no_decision_that_was_never_recorded() {
        assertThat(register.find(-1)).isEmpty();
        assertThat(register.latestApproval("981-2026-9999")).isEmpty();
    }

    @Test
    void finds_the_latest_approval_and_skips_what_was_not_approved() {
        register.record(byChair("981-2026-0002", DecisionOutcome.APPROVED, null));
        long second = register.record(byChair("981-2026-0002", DecisionOutcome.APPROVED_WITH_CONDITIONS, null));
        register.record(byChair("981-2026-0002", DecisionOutcome.REJECTED, "Behovet er bortfaldet"));

        assertThat(register.latestApproval("981-2026-0002")).map(Decision::id).contains(second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE portvagt.decision SET outcome = 'APPROVED'",
                "DELETE FROM portvagt.decision",
                "TRUNCATE portvagt.decision CASCADE"
            })
    void refuses_to_change_what_was_decided(String change) {
        JdbcClient owner = JdbcClient.create(flyway.getConfiguration().getDataSource());

        assertThatThrownBy(() -> database.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> owner.sql(change).update()).rootCause().hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionOutcome.class,
            names = {"REWORK", "DEFERRED", "REJECTED", "WITHDRAWN", "DROPPED"})
    void refuses_a_decision_against_a_case_without_a_reason(DecisionOutcome outcome) {
        assertThatThrownBy(() -> register.record(byChair("981-2026-0003", outcome, "")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("decision_reason");
    }

    @Test
    void refuses_a_case_of_another_municipality() {
        assertThatThrownBy(() -> register.record(byChair("982-2026-0001", DecisionOutcome.APPROVED, null)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refuses_a_steering_decision_outside_a_meeting() {
        NewDecision decision = NewDecision.outsideMeeting(
                "981",
                "981-2026-0004",
                DecisionSubject.G1,
                DecisionOutcome.APPROVED,
                DecisionAuthority.STEERING_GROUP,
                DAY,
                "steering-chair",
                null);

        assertThatThrownBy(() -> register.record(decision)).hasMessageContaining("decision_of_a_meeting");
    }

    private static NewDecision byChair(String caseNumber, DecisionOutcome outcome, String reason) {
        return NewDecision.outsideMeeting(
                "981", caseNumber, DecisionSubject.G1, outcome, DecisionAuthority.CHAIR, DAY, "steering-chair", reason);
    }
}
