package dk.portvagt.web.cockpit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.ReviewKind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register itself keeps where a case stands, whoever moves it. */
@PortvagtTest
class WhereCasesStandTest {

    private static final String HERE = "976";

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;

    @BeforeEach
    void a_case() {
        Ideas.municipality(database, HERE);
        number = cases.register(Ideas.of(HERE, "Nye tablets"));
    }

    @Test
    void stands_in_its_phase_from_the_day_it_was_raised() {
        assertThat(place()).isNull();
        assertThat(since()).isEqualTo(time("SELECT created_at FROM portvagt.acquisition_case WHERE case_number = ?"));
    }

    @Test
    void waits_at_a_gate_until_a_phase_begins() {
        cases.enterPhase(number, Phase.IDEA);
        reviews.start(HERE, number.toString(), Gate.G1, ReviewKind.GATE);
        OffsetDateTime waiting = since();
        assertThat(place()).isEqualTo("G1");

        decide(DecisionSubject.G1, DecisionOutcome.DEFERRED);
        assertThat(place()).isEqualTo("G1");
        assertThat(since()).as("a deferral does not begin it anew").isEqualTo(waiting);

        decide(DecisionSubject.G1, DecisionOutcome.REWORK);
        cases.enterPhase(number, Phase.IDEA);
        assertThat(place()).isNull();
        assertThat(since()).isAfterOrEqualTo(waiting);

        reviews.start(HERE, number.toString(), Gate.G1, ReviewKind.GATE);
        assertThat(place()).isEqualTo("G1");
    }

    @Test
    void goes_on_where_it_was_after_a_review_for_more_money() {
        cases.enterPhase(number, Phase.IMPLEMENTATION);
        OffsetDateTime begun = since();
        reviews.start(HERE, number.toString(), Gate.G2, ReviewKind.EXTRA_FUNDING);
        assertThat(place()).isEqualTo("EXTRA_FUNDING");

        decide(DecisionSubject.EXTRA_FUNDING, DecisionOutcome.DEFERRED);
        assertThat(place()).isEqualTo("EXTRA_FUNDING");

        decide(DecisionSubject.EXTRA_FUNDING, DecisionOutcome.APPROVED);
        assertThat(place()).isNull();
        assertThat(since()).isEqualTo(begun);
    }

    @Test
    void costs_in_all_what_is_expected_of_every_kind_and_year() {
        costs.replaceAll(
                number,
                Map.of(
                        CostKind.INVESTMENT, List.of(YearAmount.of(2026, 300), YearAmount.of(2027, 200)),
                        CostKind.OPERATION, List.of(YearAmount.of(2028, 50))));
        assertThat(amount()).isEqualTo("550.00");
        costs.replace(number, CostKind.INVESTMENT, List.of(YearAmount.of(2026, 100)));
        assertThat(amount()).isEqualTo("150.00");
        database.sql("UPDATE portvagt.case_cost SET amount = amount * 2 WHERE case_number = ?")
                .param(number.toString())
                .update();
        assertThat(amount()).isEqualTo("300.00");
        costs.replaceAll(number, Map.of(CostKind.INVESTMENT, List.of(), CostKind.OPERATION, List.of()));
        assertThat(amount()).isEqualTo("0.00");
    }

    private void decide(DecisionSubject subject, DecisionOutcome outcome) {
        decisions.record(NewDecision.outsideMeeting(
                HERE,
                number.toString(),
                subject,
                outcome,
                DecisionAuthority.CHAIR,
                LocalDate.of(2026, 3, 1),
                "steering-chair",
                "Fordi"));
    }

    private String place() {
        return database.sql("SELECT waits_at FROM portvagt.acquisition_case WHERE case_number = ?")
                .param(number.toString())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private OffsetDateTime since() {
        return time("SELECT standing_since FROM portvagt.acquisition_case WHERE case_number = ?");
    }

    private OffsetDateTime time(String question) {
        return database.sql(question)
                .param(number.toString())
                .query(OffsetDateTime.class)
                .single();
    }

    private String amount() {
        return database.sql("SELECT amount::text FROM portvagt.acquisition_case WHERE case_number = ?")
                .param(number.toString())
                .query(String.class)
                .single();
    }
}
