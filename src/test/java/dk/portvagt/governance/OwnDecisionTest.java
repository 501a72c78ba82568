package dk.portvagt.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.landscape.Solutions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses, whatever way it comes in. */
@PortvagtTest
class OwnDecisionTest {

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Solutions solutions;

    private CaseNumber number;

    @BeforeEach
    void aCase(@Autowired JdbcClient database) {
        Ideas.municipality(database, "871");
        number = cases.register(Ideas.of("871", "Omsorgssystem"));
    }

    @ParameterizedTest
    @CsvSource({"CHAIR, APPROVED", "MANAGER, APPROVED_WITH_CONDITIONS", "CHAIR, REJECTED", "WRITTEN_PROCEDURE, APPROVED"
    })
    void refuses_a_decision_by_who_raised_the_case(DecisionAuthority authority, DecisionOutcome outcome) {
        assertThatThrownBy(() -> decide("requester", authority, outcome))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Funktionsadskillelse: requester har selv rejst sag " + number);
        assertThat(decide("somebody-else", authority, outcome)).isPositive();
    }

    @Test
    void lets_people_stop_what_they_have_raised_themselves() {
        assertThat(decide("requester", DecisionAuthority.MANAGER, DecisionOutcome.STOPPED))
                .isPositive();
    }

    @Test
    void refuses_to_end_a_case_whose_solution_is_in_operation() {
        solutions.register(number, "Omsorgssystem", null, List.of());

        assertThatThrownBy(() -> cases.close(number, CaseStatus.STOPPED, "Derfor"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("har en løsning i drift og kan kun afsluttes gennem udfasning");
        assertThat(cases.find(number).orElseThrow().isOpen()).isTrue();
    }

    private long decide(String person, DecisionAuthority authority, DecisionOutcome outcome) {
        return decisions.record(NewDecision.outsideMeeting(
                "871",
                number.toString(),
                outcome == DecisionOutcome.STOPPED ? DecisionSubject.INTERVENTION : DecisionSubject.G1,
                outcome,
                authority,
                DanishDay.today(),
                person,
                "Derfor"));
    }
}
