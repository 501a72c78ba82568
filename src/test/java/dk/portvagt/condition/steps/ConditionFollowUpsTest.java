package dk.portvagt.condition.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was decided before conditions were followed up. */
@PortvagtTest
class ConditionFollowUpsTest {

    private static final String MUNICIPALITY = TestMunicipality.next();

    @Autowired
    private ConditionFollowUps followUps;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void municipality() {
        Ideas.municipality(database, MUNICIPALITY);
    }

    @Test
    void starts_the_follow_up_of_a_condition_of_an_earlier_decision_once() {
        long condition = conditionOfAnEarlierVersion();

        followUps.startForEarlierDecisions();
        followUps.startForEarlierDecisions();

        assertThat(followUpsOf(condition).list())
                .singleElement()
                .extracting(ProcessInstance::getTenantId)
                .isEqualTo(MUNICIPALITY);
    }

    @Test
    void leaves_a_condition_alone_that_a_running_review_asks_for() {
        long first = conditionOfAnEarlierVersion();
        followUps.startForEarlierDecisions();
        long second = conditionOfAnEarlierVersion();
        // As the first version of the review has it while its task is open.
        String running = followUpsOf(first).singleResult().getId();
        runtime.setVariable(running, "conditionId", second);

        followUps.startForEarlierDecisions();

        assertThat(followUpsOf(second).list())
                .extracting(ProcessInstance::getId)
                .containsExactly(running);
    }

    private ProcessInstanceQuery followUpsOf(long condition) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("condition-follow-up")
                .variableValueEquals("conditionId", condition);
    }

    private long conditionOfAnEarlierVersion() {
        long decision = decisions.record(NewDecision.outsideMeeting(
                MUNICIPALITY,
                MUNICIPALITY + "-2026-0001",
                DecisionSubject.G1,
                DecisionOutcome.APPROVED_WITH_CONDITIONS,
                DecisionAuthority.CHAIR,
                DanishDay.today(),
                "steering-chair",
                null));
        return database.sql(
                        "INSERT INTO portvagt.decision_condition (case_number, decision_id, text, owner_group, deadline)"
                                + " VALUES (?, ?, 'Aftalen er underskrevet', 'it-architect', ?) RETURNING id")
                .params(MUNICIPALITY + "-2026-0001", decision, DanishDay.today().plusDays(20))
                .query(Long.class)
                .single();
    }
}
