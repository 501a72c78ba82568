package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetMovement;
import dk.portvagt.budget.BudgetMovements;
import dk.portvagt.budget.Frame;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class BudgetChangeTest {

    private static final Map<String, Object> FROM_OPERATION =
            Map.of("changeFromLine", "operation", "changeFromYear", (long) YEAR);

    @Autowired
    private BeanFactory beans;

    @Autowired
    private BudgetFrames frames;

    @Autowired
    private BudgetMovements movements;

    @Autowired
    private DecisionRegister register;

    @Autowired
    private JdbcClient database;

    private BudgetDriver budget;

    @BeforeEach
    void aYearWithAMillionAndHalfAMillion() {
        budget = new BudgetDriver(beans)
                .opens(
                        YEAR,
                        1_000_000,
                        500_000,
                        Map.of("acquisitionFrames", "Børn og Unge;software;600000\nSundhed og Omsorg;software;400000"));
    }

    @Test
    void adds_money_that_is_appropriated_already_with_a_decision_and_a_cover() {
        budget.changes("addition", 500_000, frame("changeTo", "Børn og Unge"));
        assertAvailable("1000000", "500000");

        budget.decidesAll("approved");

        assertAvailable("1500000", "500000");
        assertThat(left("Børn og Unge")).isEqualByComparingTo("1100000");
        assertThat(budget.shown("UserTask_ManageBudgetYear", "changeReport")).isNull();
    }

    @Test
    void books_a_supplementary_appropriation_when_the_council_has_granted_it_and_not_before() {
        budget.changes("supplementary", 500_000, Map.of());
        budget.decidesAll("approved");
        assertAvailable("1000000", "500000");
        assertThat(budget.finds("budget-controller", "UserTask_RecordChangeCouncilDecision"))
                .isNull();

        councilDecides("approved");

        assertAvailable("1500000", "500000");
        assertThat(authorityOfTheLastBooking()).isEqualTo("COUNCIL");
    }

    @Test
    void books_no_supplementary_appropriation_that_the_council_refuses_and_says_why() {
        budget.changes("supplementary", 500_000, Map.of());
        budget.decidesAll("approved");

        councilDecides("rejected");

        assertAvailable("1000000", "500000");
        assertThat((String) budget.shown("UserTask_ManageBudgetYear", "changeReport"))
                .contains("Kommunalbestyrelsen har ikke bevilget", "Punkt 7");
    }

    @Test
    void refuses_a_council_meeting_that_lies_ahead() {
        budget.changes("supplementary", 500_000, Map.of());
        budget.decidesAll("approved");

        assertThatThrownBy(() -> budget.does(
                        "secretariat",
                        "UserTask_RecordChangeCouncilDecision",
                        council("approved", DanishDay.today().plusDays(1).toString())))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("ikke ligge ude i fremtiden");
        assertThat(budget.finds("secretariat", "UserTask_RecordChangeCouncilDecision"))
                .isAssignedTo("secretariat");
    }

    @Test
    void brings_several_changes_of_a_year_before_the_same_meeting() {
        budget.changes("transfer", 400_000, FROM_OPERATION);
        budget.changes("addition", 250_000, Map.of("changeCover", "Ejendomsdriften"));
        budget.changes("supplementary", 70_000, Map.of());
        assertThat(budget.finds("budget-controller", "UserTask_ManageBudgetYear"))
                .as("the year is managed while its changes wait")
                .hasCandidateGroup("budget-controller");
        assertAvailable("1000000", "500000");

        budget.decidesAll("approved");

        assertAvailable("1650000", "100000");
        assertThat(budget.opened(YEAR, "lineRows"))
                .as("the open task shows the figures after the changes")
                .contains("\"left\":\"1.650.000\"", "\"left\":\"100.000\"");
        councilDecides("approved");
        assertAvailable("1720000", "100000");
        assertThat(budget.timesPassed("EndEvent_ChangeDone")).isEqualTo(3);
    }

    @Test
    void books_of_two_changes_that_use_the_same_money_only_what_there_is() {
        budget.changes("transfer", 400_000, FROM_OPERATION);
        budget.changes("transfer", 300_000, FROM_OPERATION);

        budget.decidesAll("approved");

        assertThat(budget.timesPassed("EndEvent_ChangeBooked")).isEqualTo(1);
        assertThat(budget.timesPassed("EndEvent_ChangeInsufficient")).isEqualTo(1);
        assertThat(budget.available(OPERATION, YEAR)).isIn(new BigDecimal("100000.00"), new BigDecimal("200000.00"));
    }

    @Test
    void moves_money_between_lines_with_a_decision() {
        budget.changes("transfer", 400_000, FROM_OPERATION);
        budget.decidesAll("approved");

        assertAvailable("1400000", "100000");
    }

    @Test
    void moves_money_between_years_when_both_are_open() {
        budget.opens(YEAR + 1);

        budget.changes(
                "transfer",
                200_000,
                Map.of(
                        "changeFromLine",
                        "acquisition",
                        "changeFromYear",
                        (long) YEAR,
                        "changeToYear",
                        (long) YEAR + 1));
        budget.decidesAll("approved");

        assertAvailable("800000", "500000");
        assertThat(budget.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("1200000");
    }

    @Test
    void moves_money_between_frames_and_leaves_the_line_alone() {
        Map<String, Object> both = new HashMap<>(frame("changeFrom", "Børn og Unge"));
        both.putAll(frame("changeTo", "Sundhed og Omsorg"));
        budget.changes("frame", 250_000, both);
        budget.decidesAll("approved");

        assertAvailable("1000000", "500000");
        assertThat(left("Børn og Unge")).isEqualByComparingTo("350000");
        assertThat(left("Sundhed og Omsorg")).isEqualByComparingTo("650000");
    }

    @Test
    void refuses_a_change_that_cannot_be_before_the_steering_group_is_troubled_with_it() {
        refused("transfer", 600_000, FROM_OPERATION, "Linjen, der skal give, har kun 500.000 kr. tilbage");
        refused("transfer", 1, Map.of("changeFromLine", "acquisition", "changeFromYear", (long) YEAR), "er den samme");
        refused("addition", 1, Map.of("changeToYear", (long) YEAR + 9), "er ikke åbnet");
        refused("frame", 1, frame("changeTo", "Børn og Unge"), "Vælg både");
        Map<String, Object> tooMuch = new HashMap<>(frame("changeFrom", "Sundhed og Omsorg"));
        tooMuch.putAll(frame("changeTo", "Børn og Unge"));
        refused("frame", 400_001, tooMuch, "Rammen, der skal give, har kun 400.000 kr.");

        assertAvailable("1000000", "500000");
        assertThat(budget.processes("budget-change")).isEmpty();
        assertThat(budget.opened(YEAR, "waitingChanges")).isEqualTo("[]");
        assertThat(budget.shown("UserTask_ManageBudgetYear", "changeReport"))
                .as("nothing stays that somebody would read later as if it were of today")
                .isNull();
    }

    @Test
    void lists_what_waits_for_a_decision_and_what_has_changed_the_budget_where_one_changes_it() {
        budget.opens(YEAR + 1);
        budget.changes("supplementary", 70_000, Map.of());
        budget.changes(
                "transfer",
                40_000,
                Map.of("changeFromLine", "operation", "changeFromYear", (long) YEAR, "changeToYear", YEAR + 1L));
        assertThat(budget.opened(YEAR, "waitingChanges"))
                .contains("Tillægsbevilling på 70.000 kr. til Nyanskaffelser " + YEAR, "IT-styregruppens næste møde")
                .contains("40.000 kr. fra Drift " + YEAR + " til Nyanskaffelser " + (YEAR + 1));
        assertThat(budget.opened(YEAR + 1, "waitingChanges"))
                .as("the year that receives lists it, too")
                .contains("40.000 kr. fra Drift " + YEAR)
                .doesNotContain("70.000");

        budget.decidesAll("approved");

        assertThat(budget.opened(YEAR, "waitingChanges"))
                .contains("70.000", "kommunalbestyrelsen")
                .doesNotContain("40.000");
        assertThat(budget.opened(YEAR, "changeRows")).contains("Omplacering", "\"amount\":\"-40.000\"");
        councilDecides("approved");
        assertThat(budget.opened(YEAR, "waitingChanges")).isEqualTo("[]");
        assertThat(budget.opened(YEAR, "changeRows"))
                .contains("Bevilling. Budgetændring: Tillægsbevilling på 70.000 kr.", "\"amount\":\"70.000\"");
        assertThat(budget.opened(YEAR, "lineRows"))
                .contains("\"original\":\"1.000.000\",\"corrected\":\"1.070.000\"")
                .contains("\"original\":\"500.000\",\"corrected\":\"460.000\"");
        assertThat(movements.of(budget.municipality, YEAR).stream()
                        .filter(moved -> moved.line().line() == ACQUISITION)
                        .map(BudgetMovement::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .as("the changes explain the whole corrected budget")
                .isEqualByComparingTo("1070000");
    }

    @Test
    void asks_about_a_change_that_waits_or_was_approved_already() {
        budget.changes("addition", 500_000, Map.of());

        assertThatThrownBy(() -> budget.changes("addition", 500_000, Map.of()))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Den samme ændring venter allerede på IT-styregruppens næste møde")
                .hasMessageContaining("sæt kryds i “Foreslå den igen”");
        assertThat(budget.processes("budget-change")).hasSize(1);

        budget.decidesAll("approved");
        assertThatThrownBy(() -> budget.changes("addition", 500_000, Map.of()))
                .hasMessageContaining("Den samme ændring er godkendt den " + DanishDates.of(DanishDay.today()));
        budget.changes("addition", 500_000, Map.of("changeAgain", true));
        budget.decidesAll("rejected");
        assertAvailable("1500000", "500000");
    }

    @Test
    void proposes_again_what_was_refused_without_being_asked() {
        budget.changes("addition", 500_000, Map.of());
        budget.decidesAll("rejected");
        budget.changes("addition", 500_000, Map.of());
        budget.decidesAll("approved");
        assertAvailable("1500000", "500000");
    }

    @Test
    void refuses_amounts_that_are_none() {
        assertThatThrownBy(() -> budget.changes("addition", -1, Map.of())).hasMessageContaining("Beløb");
        assertThatThrownBy(() -> budget.changes("addition", 0, Map.of())).hasMessageContaining("Beløb");
        assertThatThrownBy(() -> budget.changes("addition", 2_000_000_001L, Map.of()))
                .hasMessageContaining("Beløb");
    }

    @Test
    void changes_nothing_that_the_steering_group_rejects_and_says_why() {
        budget.changes("addition", 500_000, Map.of());
        budget.decidesAll("rejected");

        assertAvailable("1000000", "500000");
        assertThat((String) budget.shown("UserTask_ManageBudgetYear", "changeReport"))
                .startsWith(DanishDates.of(DanishDay.today()) + ": IT-styregruppen har ikke godkendt")
                .contains("Derfor");
    }

    @Test
    void puts_a_deferred_change_on_the_next_agenda() {
        budget.changes("addition", 500_000, Map.of());

        budget.decidesAll("deferred");
        budget.decidesAll("approved");

        assertAvailable("1500000", "500000");
    }

    @Test
    void tells_the_budget_controller_when_the_money_is_used_before_the_change_is_booked() {
        budget.changes("transfer", 500_000, FROM_OPERATION);
        budget.pool()
                .transfer(
                        budget.line(OPERATION, YEAR),
                        budget.line(ACQUISITION, YEAR),
                        new BigDecimal("100000"),
                        Basis.ofBudget(
                                budget.municipality + ":meanwhile",
                                budget.decision(null, DecisionSubject.BUDGET_CHANGE),
                                budget.municipality,
                                "tester"));

        budget.decidesAll("approved");

        assertThat((String) budget.shown("UserTask_ManageBudgetYear", "changeReport"))
                .contains("Kunne ikke bogføres", "Drift " + YEAR + ": mangler 100.000 kr.");
        assertAvailable("1100000", "400000");
    }

    private void refused(String kind, long amount, Map<String, Object> more, String why) {
        assertThatThrownBy(() -> budget.changes(kind, amount, more))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Kan ikke lade sig gøre")
                .hasMessageContaining(why);
    }

    private void councilDecides(String outcome) {
        budget.does(
                "secretariat",
                "UserTask_RecordChangeCouncilDecision",
                council(outcome, DanishDay.today().toString()));
    }

    private static Map<String, Object> council(String outcome, String date) {
        return Map.of("councilOutcome", outcome, "councilDate", date, "councilReason", "Punkt 7 på dagsordenen");
    }

    private static Map<String, Object> frame(String prefix, String office) {
        return Map.of(prefix + "Office", office, prefix + "Category", "software");
    }

    private BigDecimal left(String office) {
        return frames.left(budget.municipality, new Frame(ACQUISITION, YEAR, "software", office));
    }

    private void assertAvailable(String acquisition, String operation) {
        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo(acquisition);
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo(operation);
    }

    private String authorityOfTheLastBooking() {
        long decision = database.sql(
                        "SELECT decision_id FROM portvagt.booking WHERE municipality = ? ORDER BY id DESC LIMIT 1")
                .param(budget.municipality)
                .query(Long.class)
                .single();
        return register.find(decision).orElseThrow().content().authority().name();
    }
}
