package dk.portvagt.process;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.PortvagtTest;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class BudgetYearTest {

    private static final int YEAR = 2031;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private CentralPool pool;

    @Autowired
    private BudgetYears years;

    @Autowired
    private HistoryService history;

    private Desk desk;
    private String budget;

    @BeforeEach
    void municipality() {
        desk = new ReviewDriver(beans).desk;
    }

    @Test
    void gives_the_lines_their_money_once_the_steering_group_has_approved() {
        proposes(10_000_000, 4_000_000);
        assertThat(years.isOpened(desk.municipality, YEAR)).isFalse();

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("10000000");
        assertThat(available(OPERATION)).isEqualByComparingTo("4000000");
        assertThat(desk.sees("budget-controller", task("UserTask_ManageBudgetYear")))
                .isTrue();
        assertThat(desk.sees("secretariat", task("UserTask_ManageBudgetYear"))).isFalse();
    }

    @Test
    void opens_a_year_with_nothing_on_one_of_its_lines() {
        proposes(10_000_000, 0);

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("10000000");
        assertThat(available(OPERATION)).isEqualByComparingTo("0");
    }

    @Test
    void opens_no_year_that_the_steering_group_rejects() {
        proposes(10_000_000, 4_000_000);

        new MeetingDriver(beans, desk).decidesAll("rejected");

        assertThat(ended("EndEvent_YearRejected")).isTrue();
        assertThat(years.isOpened(desk.municipality, YEAR)).isFalse();
        proposes(8_000_000, 4_000_000);
    }

    @Test
    void comes_back_at_the_next_meeting_when_it_is_deferred() {
        proposes(10_000_000, 4_000_000);
        new MeetingDriver(beans, desk).decidesAll("deferred");

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("10000000");
    }

    @Test
    void is_revised_and_proposed_again_when_it_is_sent_back() {
        proposes(10_000_000, 4_000_000);
        new MeetingDriver(beans, desk).decidesAll("rework");

        desk.completes(
                "budget-controller",
                task("UserTask_ReviseBudgetProposal"),
                Map.of(
                        "revisionAction",
                        "propose",
                        "acquisitionAmount",
                        9_000_000L,
                        "operationAmount",
                        5_000_000L,
                        "budgetNote",
                        "Tilpasset"));
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("9000000");
        assertThat(available(OPERATION)).isEqualByComparingTo("5000000");
    }

    @Test
    void ends_when_the_budget_controller_gives_a_proposal_up_that_was_sent_back() {
        proposes(10_000_000, 4_000_000);
        new MeetingDriver(beans, desk).decidesAll("rework");

        desk.completes(
                "budget-controller", task("UserTask_ReviseBudgetProposal"), Map.of("revisionAction", "withdraw"));

        assertThat(ended("EndEvent_YearWithdrawn")).isTrue();
    }

    @Test
    void refuses_a_year_that_is_proposed_or_open_already() {
        proposes(10_000_000, 4_000_000);
        assertThatThrownBy(() -> proposes(1, 1)).hasMessageContaining("er allerede åbnet eller foreslået");

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThatThrownBy(() -> proposes(1, 1)).hasMessageContaining("er allerede åbnet eller foreslået");
    }

    @Test
    void adds_to_a_line_with_a_decision_and_a_cover() {
        opened();

        changes("addition", 500_000, Map.of());
        assertThat(available(ACQUISITION)).isEqualByComparingTo("1000000");
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("1500000");
        assertThat(desk.sees("budget-controller", task("UserTask_ManageBudgetYear")))
                .isTrue();
    }

    @Test
    void moves_money_between_lines_with_a_decision() {
        opened();

        changes("transfer", 400_000, Map.of("changeFromLine", "operation", "changeFromYear", (long) YEAR));
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("1400000");
        assertThat(available(OPERATION)).isEqualByComparingTo("100000");
    }

    @Test
    void changes_nothing_that_the_steering_group_rejects_and_says_why() {
        opened();

        changes("addition", 500_000, Map.of());
        new MeetingDriver(beans, desk).decidesAll("rejected");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("1000000");
        assertThat(variable("decisionReason")).isEqualTo("Derfor");
    }

    @Test
    void puts_a_deferred_change_on_the_next_agenda() {
        opened();
        changes("addition", 500_000, Map.of());

        new MeetingDriver(beans, desk).decidesAll("deferred");
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(available(ACQUISITION)).isEqualByComparingTo("1500000");
    }

    @Test
    void tells_the_budget_controller_when_the_line_that_shall_give_has_too_little() {
        opened();

        changes("transfer", 600_000, Map.of("changeFromLine", "operation", "changeFromYear", (long) YEAR));
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat((String) variable("shortfallText")).contains("Drift " + YEAR + ": mangler 100.000 kr.");
        assertThat(available(ACQUISITION)).isEqualByComparingTo("1000000");
        assertThat(desk.sees("budget-controller", task("UserTask_ManageBudgetYear")))
                .isTrue();
    }

    @Test
    void books_nothing_more_in_a_year_that_is_closed() {
        opened();

        desk.completes("budget-controller", task("UserTask_ManageBudgetYear"), Map.of("changeKind", "close"));
        desk.runJobs();

        assertThat(ended("EndEvent_YearClosed")).isTrue();
        assertThat(years.isClosed(desk.municipality, YEAR)).isTrue();
        assertThat(available(ACQUISITION)).isEqualByComparingTo("0");
    }

    private void proposes(long acquisition, long operation) {
        budget = desk.start(
                "budget-year",
                "budget-controller",
                Map.of(
                        "year",
                        (long) YEAR,
                        "acquisitionAmount",
                        acquisition,
                        "operationAmount",
                        operation,
                        "budgetNote",
                        "Vedtaget budget"));
    }

    /** A year with a million for acquisitions and half a million for operation. */
    private void opened() {
        proposes(1_000_000, 500_000);
        new MeetingDriver(beans, desk).decidesAll("approved");
    }

    private void changes(String kind, long amount, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(more);
        answers.putAll(Map.of(
                "changeKind",
                kind,
                "changeToLine",
                "acquisition",
                "changeToYear",
                (long) YEAR,
                "changeAmount",
                amount,
                "changeCover",
                "Mindreforbrug på drift"));
        desk.completes("budget-controller", task("UserTask_ManageBudgetYear"), answers);
        desk.runJobs();
    }

    private UnaryOperator<TaskQuery> task(String element) {
        return query -> query.processInstanceId(budget).taskDefinitionKey(element);
    }

    private BigDecimal available(PoolLine line) {
        return pool.available(new LineYear(desk.municipality, line, YEAR));
    }

    private Object variable(String name) {
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(budget)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    private boolean ended(String endEvent) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(budget)
                        .activityId(endEvent)
                        .finished()
                        .count()
                == 1;
    }
}
