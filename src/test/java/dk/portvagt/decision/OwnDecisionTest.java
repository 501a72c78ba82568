package dk.portvagt.decision;

import static dk.portvagt.decision.DecisionAuthority.CHAIR;
import static dk.portvagt.decision.DecisionOutcome.APPROVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.meeting.SteeringGroup;
import dk.portvagt.procedure.DelegatedDecisions;
import dk.portvagt.procedure.MemberAnswer;
import dk.portvagt.procedure.WrittenProcedures;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who raised a case does not decide it: what the room answers, and what the database refuses whatever comes in. */
@PortvagtTest
class OwnDecisionTest {

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Solutions solutions;

    @Autowired
    private DelegatedDecisions delegated;

    @Autowired
    private WrittenProcedures procedures;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void aCase() {
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
    void answers_who_decides_an_own_case_alone_and_records_nothing() {
        Review review = review();
        DecisionPaper paper = SteeringGroup.paper(review);

        assertThat(delegated.record(paper, decision("requester", CHAIR, APPROVED), List.of()))
                .isEqualTo(Outcome.refused(
                        "Funktionsadskillelse: Den, der har rejst sag " + number + ", afgør den ikke."));
        assertThat(count("decision")).isZero();
        assertThat(count("decision_paper")).isZero();

        assertThat(delegated.record(paper, decision("steering-chair", CHAIR, APPROVED), List.of()))
                .isInstanceOf(Done.class);
    }

    @Test
    void answers_who_votes_on_an_own_case_in_writing_and_lets_them_stand_down() {
        List<Member> members = List.of(new Member("requester", "Rie Bestiller"), new Member("anne", "Anne Holm"));
        long procedure = procedures.open(SteeringGroup.paper(review()), members).id();

        assertThat(procedures.answer(procedure, "requester", MemberAnswer.AGREE, null))
                .isEqualTo(Outcome.refused(
                        "Funktionsadskillelse: Den, der har rejst sag " + number + ", afgør den ikke."));
        assertThat(procedures.answer(procedure, "requester", MemberAnswer.DISQUALIFIED, "Min egen sag"))
                .isInstanceOf(Done.class);
        assertThat(procedures.answer(procedure, "anne", MemberAnswer.AGREE, null))
                .isInstanceOf(Done.class);
    }

    @Test
    void lets_people_stop_what_they_have_raised_themselves() {
        assertThat(decide("requester", DecisionAuthority.MANAGER, DecisionOutcome.STOPPED))
                .isPositive();
    }

    @Test
    void refuses_to_end_a_case_whose_solution_is_in_operation() {
        solutions.register(number, "Omsorgssystem", List.of());

        assertThatThrownBy(() -> cases.close(number, CaseStatus.STOPPED, "Derfor"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("har en løsning i drift og kan kun afsluttes gennem udfasning");
        assertThat(cases.find(number).orElseThrow().isOpen()).isTrue();
    }

    private Review review() {
        return reviews.start("871", number.toString(), Gate.G1, ReviewKind.GATE);
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM portvagt." + table + " WHERE case_number = :number")
                .param("number", number.toString())
                .query(Long.class)
                .single();
    }

    private long decide(String person, DecisionAuthority authority, DecisionOutcome outcome) {
        return decisions.record(decision(person, authority, outcome));
    }

    private NewDecision decision(String person, DecisionAuthority authority, DecisionOutcome outcome) {
        return NewDecision.outsideMeeting(
                "871",
                number.toString(),
                outcome == DecisionOutcome.STOPPED ? DecisionSubject.INTERVENTION : DecisionSubject.G1,
                outcome,
                authority,
                DanishDay.today(),
                person,
                "Derfor");
    }
}
