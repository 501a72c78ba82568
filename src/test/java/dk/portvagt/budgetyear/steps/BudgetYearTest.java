package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetMovement;
import dk.portvagt.budget.BudgetMovements;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.Frame;
import dk.portvagt.budget.LedgerCheck;
import dk.portvagt.budget.Operation;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class BudgetYearTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private BudgetYears years;

    @Autowired
    private BudgetFrames frames;

    @Autowired
    private BudgetMovements movements;

    @Autowired
    private LedgerCheck check;

    private BudgetDriver budget;

    @BeforeEach
    void municipality() {
        budget = new BudgetDriver(beans);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void gives_the_lines_their_money_once_the_steering_group_has_approved() {
        proposes(10_000_000, 4_000_000);
        assertThat(years.isOpened(budget.municipality, YEAR)).isFalse();

        budget.decidesAll("approved");

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("10000000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("4000000");
        assertThat(budget.finds("budget-controller", "UserTask_ManageBudgetYear"))
                .hasCandidateGroup("budget-controller");
        assertThat(budget.finds("secretariat", "UserTask_ManageBudgetYear")).isNull();
    }

    @Test
    void divides_the_lines_into_the_frames_of_the_approved_budget() {
        budget.opens(
                YEAR,
                1_000_000,
                500_000,
                Map.of("acquisitionFrames", """
                        Forvaltning;Kategori;Beløb
                        børn og unge;Software;700.000
                        Sundhed og Omsorg;hardware;300.000,00""", "operationFrames", "Børn og Unge\tkonsulentydelser\t500000"));

        assertThat(frames.left(budget.municipality, new Frame(ACQUISITION, YEAR, "software", "Børn og Unge")))
                .isEqualByComparingTo("700000");
        assertThat(frames.left(budget.municipality, new Frame(ACQUISITION, YEAR, "hardware", "Sundhed og Omsorg")))
                .isEqualByComparingTo("300000");
        assertThat(frames.left(budget.municipality, new Frame(OPERATION, YEAR, "consultancy", "Børn og Unge")))
                .isEqualByComparingTo("500000");
    }

    @Test
    void refuses_frames_that_do_not_sum_to_their_line_or_cannot_be_read() {
        assertThatThrownBy(() -> proposesFrames("Børn og Unge;software;900000"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("900.000 kr. tilsammen, linjen er 1.000.000 kr., og forskellen er 100.000 kr.");
        assertThatThrownBy(() -> proposesFrames("Børn og Ungdom;software;1000000"))
                .hasMessageContaining("række 1")
                .hasMessageContaining("“Børn og Ungdom” kendes ikke");
        assertThatThrownBy(() -> proposesFrames("Børn og Unge;software;1100000\nBørn og Unge;hardware;-100000"))
                .hasMessageContaining("række 2")
                .hasMessageContaining("“-100000” er ikke et beløb over nul");

        assertThat(years.isOpened(budget.municipality, YEAR)).isFalse();
    }

    @Test
    void opens_a_year_with_nothing_on_one_of_its_lines_but_not_with_nothing_at_all() {
        assertThatThrownBy(() -> proposes(0, 0)).hasMessageContaining("Mindst én af linjerne");
        proposes(10_000_000, 0);

        budget.decidesAll("approved");

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("10000000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("0");
    }

    @Test
    void adjusts_the_opening_amounts_to_prices_and_wages_as_a_change_of_its_own() {
        budget.proposes(
                YEAR,
                1_000_020,
                0,
                Map.of(
                        "plPercent",
                        "3,1",
                        "plSource",
                        "KL's skøn fra juni",
                        "acquisitionFrames",
                        "Børn og Unge;software;333350\nSundhed og Omsorg;software;666670"));
        MeetingDriver meeting = budget.meeting();
        assertThat(meeting.items())
                .singleElement()
                .satisfies(item -> assertThat(item.content().paper().amounts())
                        .contains("PL-regulering, Nyanskaffelser: 31.001 kr., i alt 1.031.021 kr.")
                        .contains("PL-reguleringen er 3,1 %. Kilde: KL's skøn fra juni"));
        meeting.decidesAll("approved");
        budget.desk.runJobs();

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("1031021");
        assertThat(movements.of(budget.municipality, YEAR))
                .extracting(
                        BudgetMovement::operation,
                        BudgetMovement::opens,
                        moved -> moved.amount().intValueExact())
                .containsExactly(
                        tuple(Operation.APPROPRIATE, true, 1_000_020), tuple(Operation.ADJUST_PRICES, false, 31_001));
        assertThat(budget.opened(YEAR, "lineRows")).contains("\"original\":\"1.000.020\",\"corrected\":\"1.031.021\"");
        assertThat(budget.opened(YEAR, "changeRows")).contains("PL-regulering", "\"amount\":\"31.001\"");
        assertThat(frames.left(budget.municipality, new Frame(ACQUISITION, YEAR, "software", "Børn og Unge"))
                        .add(frames.left(
                                budget.municipality, new Frame(ACQUISITION, YEAR, "software", "Sundhed og Omsorg"))))
                .as("the frames get the whole adjustment, to the krone")
                .isEqualByComparingTo("1031021");
        assertThat(check.of(budget.municipality).isBalanced()).isTrue();
    }

    @Test
    void refuses_an_adjustment_of_prices_that_is_none_or_without_its_source() {
        assertThatThrownBy(() -> proposesAdjusted("31", "KL"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("PL-reguleringen skal være over 0 og højst 15 %");
        assertThatThrownBy(() -> proposesAdjusted("0,0", "KL")).hasMessageContaining("over 0");
        assertThatThrownBy(() -> proposesAdjusted("tre", "KL")).hasMessageContaining("PL-regulering, procent");
        assertThatThrownBy(() -> budget.proposes(YEAR, 1_000_000, 0, Map.of("plPercent", "3,1")))
                .hasMessageContaining("Kilde til procenten");
    }

    private void proposesAdjusted(String percent, String source) {
        budget.proposes(YEAR, 1_000_000, 0, Map.of("plPercent", percent, "plSource", source));
    }

    @Test
    void opens_no_year_that_the_steering_group_rejects() {
        proposes(10_000_000, 4_000_000);

        budget.decidesAll("rejected");

        assertThat(budget.process("budget-year")).hasPassed("EndEvent_YearRejected");
        assertThat(years.isOpened(budget.municipality, YEAR)).isFalse();
        proposes(8_000_000, 4_000_000);
    }

    @Test
    void comes_back_at_the_next_meeting_when_it_is_deferred() {
        proposes(10_000_000, 4_000_000);
        budget.decidesAll("deferred");

        budget.decidesAll("approved");

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("10000000");
    }

    @Test
    void is_revised_and_proposed_again_when_it_is_sent_back() {
        proposes(10_000_000, 4_000_000);
        budget.decidesAll("rework");

        budget.does(
                "budget-controller",
                "UserTask_ReviseBudgetProposal",
                Map.of(
                        "revisionAction",
                        "propose",
                        "acquisitionAmount",
                        9_000_000L,
                        "operationAmount",
                        5_000_000L,
                        "budgetNote",
                        "Tilpasset"));
        budget.decidesAll("approved");

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("9000000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("5000000");
    }

    @Test
    void ends_when_the_budget_controller_gives_a_proposal_up_that_was_sent_back() {
        proposes(10_000_000, 4_000_000);
        budget.decidesAll("rework");

        budget.does("budget-controller", "UserTask_ReviseBudgetProposal", Map.of("revisionAction", "withdraw"));

        assertThat(budget.process("budget-year")).hasPassed("EndEvent_YearWithdrawn");
    }

    @Test
    void refuses_a_year_that_is_proposed_or_open_already() {
        proposes(10_000_000, 4_000_000);
        assertThatThrownBy(() -> proposes(1, 1)).hasMessageContaining("er allerede åbnet eller foreslået");

        budget.decidesAll("approved");

        assertThatThrownBy(() -> proposes(1, 1)).hasMessageContaining("er allerede åbnet eller foreslået");
    }

    @Test
    void calls_for_its_follow_ups_and_for_the_next_year_on_their_days_and_no_more_after_the_last() {
        budget.opens(YEAR);
        assertThat(budget.finds("budget-controller", "UserTask_AssessForecast")).isNull();

        CaseDriver.travelTo(LocalDate.of(YEAR, 7, 1));
        budget.desk.runJobs();
        followsUp();
        assertThat(budget.finds("budget-controller", "UserTask_AssessForecast")).isNull();

        CaseDriver.travelTo(LocalDate.of(YEAR, 10, 1));
        budget.desk.runJobs();
        followsUp();

        CaseDriver.travelTo(LocalDate.of(YEAR, 11, 3));
        budget.desk.runJobs();
        assertThat(budget.shown("UserTask_ProposeNextYear", "nextYear")).isEqualTo((long) YEAR + 1);
        budget.does("budget-controller", "UserTask_ProposeNextYear", Map.of("nextYearNote", "Foreslået"));

        assertThat(budget.process("budget-year")).hasPassed("EndEvent_DatesPassed");
    }

    @Test
    void reminds_nobody_of_a_next_year_that_is_proposed() {
        ProcessInstance year = budget.opens(YEAR).process("budget-year");
        CaseDriver.travelTo(LocalDate.of(YEAR, 7, 1));
        budget.desk.runJobs();
        followsUp();
        CaseDriver.travelTo(LocalDate.of(YEAR, 10, 1));
        budget.desk.runJobs();
        followsUp();
        budget.proposes(YEAR + 1, 1_000_000, 500_000, Map.of());

        CaseDriver.travelTo(LocalDate.of(YEAR, 11, 3));
        budget.desk.runJobs();

        assertThat(budget.finds("budget-controller", "UserTask_ProposeNextYear"))
                .isNull();
        assertThat(year).hasPassed("EndEvent_DatesPassed");
    }

    @Test
    void shows_the_figures_of_the_moment_in_a_task_that_has_been_open_for_long() {
        budget.opens(YEAR, 1_000_000, 500_000, Map.of("acquisitionFrames", "Børn og Unge;software;1000000"));
        budget.caseWithReservation("Børn og Unge", 1_000_000);

        assertThat(budget.opened(YEAR, "figuresTaken")).contains(DanishDates.of(DanishDay.today()));
        assertThat(budget.opened(YEAR, "lineRows"))
                .contains("\"corrected\":\"1.000.000\",\"reserved\":\"1.000.000\"", "\"left\":\"0\"");
        assertThat(budget.opened(YEAR, "frameRows")).contains("\"used\":\"1.000.000\"", "\"left\":\"0\"");
    }

    private void followsUp() {
        budget.forecasts("", 0, null);
        ClockUtil.reset(); // a meeting is called for a day to come
        budget.decidesAll("approved");
    }

    private void proposesFrames(String table) {
        budget.proposes(YEAR, 1_000_000, 500_000, Map.of("acquisitionFrames", table));
    }

    private void proposes(long acquisition, long operation) {
        budget.proposes(YEAR, acquisition, operation, Map.of());
    }
}
