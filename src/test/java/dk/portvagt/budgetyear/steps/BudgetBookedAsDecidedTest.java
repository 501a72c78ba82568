package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A budget is booked as it was on the paper decided on, whatever becomes of the process's variables meanwhile. */
@PortvagtTest
class BudgetBookedAsDecidedTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RuntimeService runtime;

    private BudgetDriver budget;

    @BeforeEach
    void municipality() {
        budget = new BudgetDriver(beans);
    }

    @Test
    void a_year_is_opened_with_the_amounts_decided() {
        budget.proposes(YEAR, 1_000_000, 500_000, Map.of());
        changes("budget-year", "acquisitionAmount", 9_000_000L);

        budget.decidesAll("approved");

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("1000000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("500000");
    }

    @Test
    void a_year_is_adjusted_to_prices_by_the_amount_decided() {
        budget.proposes(YEAR, 1_000_000, 500_000, Map.of("plPercent", "2,5", "plSource", "KL"));
        changes("budget-year", "plPercent", "14");

        budget.decidesAll("approved");

        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("1025000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("512500");
    }

    @Test
    void a_change_moves_the_amount_decided_between_the_lines_decided() {
        budget.opens(YEAR);
        budget.changes("transfer", 100_000, Map.of("changeFromLine", "operation", "changeFromYear", (long) YEAR));
        changes("budget-change", "changeAmount", 400_000L);

        budget.decidesAll("approved");

        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("400000");
        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("1100000");
    }

    @Test
    void a_closing_year_gives_back_the_money_of_the_cases_decided_alone() {
        budget.opens(YEAR).opens(YEAR + 1);
        CaseNumber open = budget.caseWithReservation("Børn og Unge", 300_000);
        budget.desk.completes(
                "budget-controller",
                query -> budget.task("UserTask_ManageBudgetYear").apply(query).processVariableValueEquals("year", (long)
                        YEAR),
                Map.of("changeKind", "close"));
        budget.desk.runJobs();
        budget.proposesClosing(500_000, 0);
        String rows =
                runtime.getVariable(instance("year-closing"), "carryOverCases").toString();
        assertThat(rows).contains("\"move\"");
        changes("year-closing", "carryOverCases", Spin.JSON(rows.replace("\"move\"", "\"giveBack\"")));

        budget.decidesAll("approved");

        assertThat(budget.pool().position(open.toString()).reserved()).isEqualByComparingTo("300000");
        assertThat(budget.available(ACQUISITION, YEAR + 1)).isEqualByComparingTo("1500000");
    }

    private void changes(String process, String variable, Object value) {
        runtime.setVariable(instance(process), variable, value);
    }

    private String instance(String process) {
        return budget.process(process).getId();
    }
}
