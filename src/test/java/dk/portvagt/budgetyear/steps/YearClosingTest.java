package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.DecisionSubject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class YearClosingTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private BudgetYears years;

    private BudgetDriver budget;

    @BeforeEach
    void aYearInUse() {
        budget = new BudgetDriver(beans).opens(YEAR);
    }

    @Test
    void hands_on_what_was_decided_with_the_money_of_open_cases_and_closes_the_year() {
        ProcessInstance year = budget.process("budget-year");
        budget.opens(YEAR + 1);
        CaseNumber open = budget.caseWithReservation("Børn og Unge", 300_000);
        wantsToClose();

        budget.proposesClosing(500_000, 0);
        budget.decidesAll("approved");

        assertThat(years.isClosed(budget.municipality, YEAR)).isTrue();
        assertThat(budget.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("1500000");
        assertThat(budget.available(OPERATION, YEAR + 1)).isEqualByComparingTo("500000");
        assertThat(budget.pool().position(open.toString()).lines())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.line().year()).isEqualTo(YEAR + 1);
                    assertThat(line.reserved()).isEqualByComparingTo("300000");
                });
        assertThat(year).hasPassed("EndEvent_YearClosed");
        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("0");
    }

    @Test
    void proposes_what_is_left_when_the_proposal_is_written_not_when_its_task_began() {
        budget.opens(YEAR + 1);
        wantsToClose();
        CaseNumber late = budget.caseWithReservation("Børn og Unge", 200_000);

        UnaryOperator<TaskQuery> proposal = budget.task("UserTask_ProposeCarryOver");
        assertThat(budget.desk.opened("budget-controller", proposal, "carryOverLines"))
                .contains("800.000 kr.");
        assertThat(budget.desk.opened("budget-controller", proposal, "carryOverCases"))
                .contains(late.toString(), "200.000 kr.");
        budget.proposesClosing(500_000, 0);
        budget.decidesAll("approved");

        assertThat(years.isClosed(budget.municipality, YEAR)).isTrue();
    }

    @Test
    void takes_along_what_a_case_reserves_between_the_proposal_and_the_closing() {
        budget.opens(YEAR + 1);
        wantsToClose();
        budget.proposesClosing(500_000, 0);

        CaseNumber late = budget.caseWithReservation("Børn og Unge", 200_000);
        budget.decidesAll("approved");

        assertThat(budget.pool().position(late.toString()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.line().year()).isEqualTo(YEAR + 1));
    }

    @Test
    void gives_the_operation_of_the_year_back_to_its_line_before_it_hands_on_what_is_left() {
        CaseNumber solution = budget.caseWithReservation("Børn og Unge", 1);
        budget.pool()
                .commitFromPool(
                        OPERATION,
                        List.of(YearAmount.of(YEAR, 400_000)),
                        budget.basis(solution, "Børn og Unge", "operation", DecisionSubject.G3));
        budget.opens(YEAR + 1);
        wantsToClose();

        budget.proposesClosing(0, 450_000);
        budget.decidesAll("approved");

        assertThat(budget.available(OPERATION, YEAR + 1)).isEqualByComparingTo("950000");
        assertThat(budget.pool().position(solution.toString()).committed()).isEqualByComparingTo("0");
    }

    @Test
    void hands_on_no_more_than_there_is_and_nothing_to_a_year_that_is_not_open() {
        wantsToClose();
        budget.proposesClosing(500_000, 0);
        assertRefused("Budgetåret " + (YEAR + 1) + " er ikke åbnet");

        budget.opens(YEAR + 1);
        budget.proposesClosing(1_000_001, 0);
        assertRefused("Nyanskaffelser " + YEAR + ": mangler 1 kr.");

        assertThat(budget.process("year-closing")).hasNotPassed("ServiceTask_ProposeCarryOver");
    }

    @Test
    void waits_for_a_change_of_another_year_that_takes_from_it() {
        budget.opens(YEAR + 1);
        budget.desk.completes(
                "budget-controller",
                query -> manage(query).processVariableValueEquals("year", YEAR + 1L),
                Map.of(
                        "changeKind", "transfer",
                        "changeFromLine", "acquisition",
                        "changeFromYear", (long) YEAR,
                        "changeToLine", "acquisition",
                        "changeToYear", YEAR + 1L,
                        "changeAmount", 200_000L,
                        "changeCover", "Forsinket udbud"));
        wantsToClose();

        budget.proposesClosing(0, 0);

        assertRefused("En ændring af årets budget venter på sin afgørelse");
    }

    @Test
    void waits_for_a_budget_change_that_is_not_decided_yet() {
        budget.opens(YEAR + 1);
        budget.desk.completes(
                "budget-controller",
                query -> manage(query).processVariableValueEquals("year", (long) YEAR),
                Map.of(
                        "changeKind", "addition",
                        "changeToLine", "acquisition",
                        "changeToYear", (long) YEAR,
                        "changeAmount", 200_000L,
                        "changeCover", "Mindreforbrug på drift"));
        wantsToClose();

        budget.proposesClosing(500_000, 0);
        assertRefused("En ændring af årets budget venter på sin afgørelse");
        assertThat(budget.process("year-closing")).hasNotPassed("ServiceTask_ProposeCarryOver");

        budget.decidesAll("approved");
        budget.proposesClosing(1_200_000, 0);
        budget.decidesAll("approved");
        assertThat(years.isClosed(budget.municipality, YEAR)).isTrue();
        assertThat(budget.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("2200000");
    }

    @Test
    void refuses_an_amount_without_a_reason_and_one_that_is_none() {
        wantsToClose();

        assertThatThrownBy(() -> budget.proposesClosing(500_000, 0, null))
                .hasMessageContaining("Hvorfor: skal udfyldes");
        assertThatThrownBy(() -> budget.proposesClosing(-1, 0)).hasMessageContaining("Overføres til næste år");
        assertThatThrownBy(() -> budget.proposesClosing(0, 3_000_000_000L))
                .hasMessageContaining("Overføres til næste år");

        budget.proposesClosing(0, 0, null);
        assertThat(budget.process("year-closing")).hasPassed("ServiceTask_ProposeCarryOver");
    }

    @Test
    void closes_a_year_with_nothing_to_hand_on_though_the_next_is_not_open() {
        wantsToClose();
        budget.proposesClosing(0, 0);
        budget.decidesAll("approved");

        assertThat(years.isClosed(budget.municipality, YEAR)).isTrue();
    }

    @Test
    void comes_back_when_the_money_is_used_before_the_closing_is_booked() {
        budget.opens(YEAR + 1);
        wantsToClose();
        budget.proposesClosing(900_000, 0);
        budget.caseWithReservation("Børn og Unge", 200_000);

        budget.decidesAll("approved");

        assertRefused("Nyanskaffelser " + YEAR + ": mangler 100.000 kr.");
        assertThat(years.isClosed(budget.municipality, YEAR)).isFalse();
        budget.proposesClosing(800_000, 0);
        budget.decidesAll("approved");
        assertThat(budget.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("1800000");
    }

    @Test
    void hands_on_the_smaller_amount_that_the_steering_group_decided() {
        budget.opens(YEAR + 1);
        wantsToClose();
        budget.proposesClosing(500_000, 100_000);
        budget.meeting()
                .agenda("ready")
                .decides(
                        "approvedWithConditions",
                        Map.of(
                                "condition1Text",
                                "Kun 200.000 kr. af puljen",
                                "condition1Owner",
                                "budget-controller",
                                "condition1Deadline",
                                DanishDay.today().plusDays(20).toString()))
                .confirms()
                .publishes();
        budget.desk.runJobs();

        budget.does(
                "secretariat",
                "UserTask_EnterDecidedCarryOver",
                Map.of("decidedAcquisition", 200_000L, "decidedOperation", 100_000L));

        assertThat(budget.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("1200000");
        assertThat(budget.available(OPERATION, YEAR + 1)).isEqualByComparingTo("600000");
    }

    @Test
    void leaves_the_year_open_when_the_closing_is_rejected_deferred_sent_back_or_put_off() {
        budget.opens(YEAR + 1);
        wantsToClose();
        budget.proposesClosing(500_000, 0);
        budget.decidesAll("deferred");
        budget.decidesAll("rework");
        budget.proposesClosing(400_000, 0);
        budget.decidesAll("rejected");
        assertThat((String) budget.desk.shown(
                        query -> manage(query).processVariableValueEquals("year", (long) YEAR), "changeReport"))
                .contains("afvist at lukke året", "Derfor");

        wantsToClose();
        budget.does("budget-controller", "UserTask_ProposeCarryOver", Map.of("closingAction", "postpone"));

        assertThat(years.isClosed(budget.municipality, YEAR)).isFalse();
        assertThat(budget.process("year-closing")).hasPassed("EndEvent_ClosingPostponed");
        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("1000000");
    }

    private void assertRefused(String why) {
        assertThat((String) budget.shown("UserTask_ProposeCarryOver", "closingRefusal"))
                .contains(why);
    }

    private void wantsToClose() {
        budget.desk.completes(
                "budget-controller",
                query -> manage(query).processVariableValueEquals("year", (long) YEAR),
                Map.of("changeKind", "close"));
        budget.desk.runJobs();
    }

    private TaskQuery manage(TaskQuery query) {
        return budget.task("UserTask_ManageBudgetYear").apply(query);
    }
}
