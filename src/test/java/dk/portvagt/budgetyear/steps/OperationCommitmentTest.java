package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.budget.PoolLine.OPERATION;
import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.budgetyear.BudgetOverview;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.OperationCommitments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class OperationCommitmentTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private OperationCommitments commitments;

    @Autowired
    private BudgetOverview overview;

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
    void commits_the_year_of_every_solution_in_operation_when_the_year_is_opened() {
        CaseNumber old = budget.solution("Omsorgssystem", 200_000);
        CaseNumber other = budget.solution("Lønsystem", 120_000);

        budget.opens(YEAR);

        assertThat(committed(old)).isEqualByComparingTo("200000");
        assertThat(committed(other)).isEqualByComparingTo("120000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("180000");
        assertThat(budget.available(ACQUISITION, YEAR)).isEqualByComparingTo("1000000");
    }

    @Test
    void leaves_out_solutions_whose_phase_out_is_decided_or_that_are_retired() {
        CaseNumber leaving = budget.solution("Gammelt system", 200_000);
        cases.enterPhase(leaving, Phase.PHASE_OUT);

        budget.opens(YEAR);

        assertThat(committed(leaving)).isEqualByComparingTo("0");
        assertThat(budget.finds("budget-controller", "UserTask_CoverOperationGap"))
                .isNull();
    }

    @Test
    void commits_nothing_after_the_contract_has_run_out_before_the_owner_says_so(
            @Autowired Contracts contracts, @Autowired JdbcClient database) {
        TestPeople.settle(beans, budget.municipality);
        CaseNumber ranOut = budget.solution("Journalsystem", 200_000);
        CaseNumber running = budget.solution("Lønsystem", 120_000);
        contracts.sign(ranOut, contract(LocalDate.of(YEAR - 1, 12, 31)));
        contracts.sign(running, contract(LocalDate.of(YEAR, 1, 1)));

        budget.opens(YEAR);

        assertThat(committed(ranOut)).isEqualByComparingTo("0");
        assertThat(committed(running)).isEqualByComparingTo("120000");
        assertThat(budget.finds("budget-controller", "UserTask_CoverOperationGap"))
                .isNull();
        assertThat(overview.lines(budget.municipality, LocalDate.of(YEAR, 1, 15)))
                .anySatisfy(line -> assertThat(line)
                        .contains("Udløbne kontrakter: driften " + YEAR, "Journalsystem (200.000 kr.)")
                        .doesNotContain("Lønsystem"));
        assertThat(database.sql("SELECT recipient FROM portvagt.mail WHERE key = ? ORDER BY recipient")
                        .param(ranOut + ":contract-ran-out:" + YEAR)
                        .query(String.class)
                        .list())
                .contains("secretariat-" + budget.municipality, "system-owner-" + budget.municipality)
                .doesNotHaveDuplicates();

        contracts.operateWithout(ranOut, "system-owner", "Licensen er købt, og vi driver den selv");
        commitments.commit(budget.municipality, YEAR, "portvagt");

        assertThat(committed(ranOut)).isEqualByComparingTo("200000");
    }

    private static Contract contract(LocalDate end) {
        return new Contract("JournalIT", BigDecimal.TEN, new ContractTerms(null, end));
    }

    @Test
    void asks_nothing_of_a_year_for_a_solution_that_went_live_after_it() {
        int over = DanishDay.today().getYear() - 1;
        CaseNumber solution = budget.solution("Nyt system", 90_000);

        budget.opens(over);

        assertThat(committed(solution)).isEqualByComparingTo("0");
        assertThat(budget.available(OPERATION, over)).isEqualByComparingTo("500000");
        assertThat(commitments.gap(budget.municipality, over).uncovered()).isEmpty();
    }

    @Test
    void shows_what_the_line_does_not_cover_and_commits_it_when_it_is_covered() {
        CaseNumber covered = budget.solution("Omsorgssystem", 400_000);
        CaseNumber uncovered = budget.solution("Lønsystem", 300_000);
        budget.opens(YEAR);
        assertThat(committed(covered)).isEqualByComparingTo("400000");
        assertThat(committed(uncovered)).isEqualByComparingTo("0");
        assertThat((String) budget.shown("UserTask_CoverOperationGap", "gapText"))
                .contains("har 100.000 kr. tilbage", "der mangler 200.000 kr.");
        assertThat(overview.lines(budget.municipality, LocalDate.of(YEAR, 1, 15)))
                .anySatisfy(line -> assertThat(line).contains("Hul i driften " + YEAR, "Lønsystem", "200.000 kr."));

        budget.does("budget-controller", "UserTask_CoverOperationGap", Map.of("gapNote", "Ikke endnu"));
        assertThat(budget.finds("budget-controller", "UserTask_CoverOperationGap"))
                .hasCandidateGroup("budget-controller");

        budget.changes(
                "transfer",
                200_000,
                Map.of(
                        "changeFromLine", "acquisition",
                        "changeFromYear", (long) YEAR,
                        "changeToLine", "operation"));
        budget.decidesAll("approved");
        assertThat(budget.desk.opened("budget-controller", budget.task("UserTask_CoverOperationGap"), "gapText"))
                .as("as it is now")
                .contains("har 300.000 kr. tilbage");
        budget.does("budget-controller", "UserTask_CoverOperationGap", Map.of("gapNote", "Overført fra puljen"));

        assertThat(committed(uncovered)).isEqualByComparingTo("300000");
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("0");
        assertThat(budget.finds("budget-controller", "UserTask_CoverOperationGap"))
                .isNull();
        assertThat(overview.lines(budget.municipality, LocalDate.of(YEAR, 1, 15)))
                .noneSatisfy(line -> assertThat(line).contains("Hul i driften"));
    }

    @Test
    void takes_along_what_has_gone_live_since_the_opening_until_the_year_has_begun() {
        budget.opens(YEAR);
        CaseNumber late = budget.solution("Nyt system", 90_000);
        assertThat(committed(late)).isEqualByComparingTo("0");

        CaseDriver.travelTo(DanishDay.today().plusMonths(1).withDayOfMonth(1).plusDays(5));
        budget.desk.runJobs();
        assertThat(committed(late)).isEqualByComparingTo("90000");
        CaseNumber later = budget.solution("Nyere system", 80_000);

        CaseDriver.travelTo(LocalDate.of(YEAR, 1, 3));
        budget.desk.runJobs();

        assertThat(committed(later)).isEqualByComparingTo("80000");
        assertThat(budget.process("operation-commitment")).hasPassed("EndEvent_OperationCovered");
    }

    @Test
    void commits_each_solution_once_a_year_however_often_it_is_asked() {
        CaseNumber solution = budget.solution("Omsorgssystem", 200_000);
        budget.opens(YEAR);

        commitments.commit(budget.municipality, YEAR, "portvagt");
        commitments.commit(budget.municipality, YEAR, "portvagt");

        assertThat(committed(solution)).isEqualByComparingTo("200000");
    }

    @Test
    void is_started_by_hand_for_a_year_in_use_and_for_no_other() {
        budget.opens(YEAR);
        CaseNumber late = budget.solution("Nyt system", 90_000);

        budget.desk.start("operation-commitment", "budget-controller", Map.of("year", (long) YEAR));
        budget.desk.runJobs();

        assertThat(committed(late)).isEqualByComparingTo("90000");
        assertThatThrownBy(() ->
                        budget.desk.start("operation-commitment", "budget-controller", Map.of("year", (long) YEAR + 1)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("er ikke åbnet, eller det er lukket");
    }

    @Test
    void commits_each_solution_once_when_it_is_asked_in_four_threads_at_once() throws Exception {
        budget.opens(YEAR);
        List<CaseNumber> solutions = List.of(budget.solution("Et", 60_000), budget.solution("To", 70_000));
        ExecutorService askers = Executors.newFixedThreadPool(4);
        try {
            for (Future<?> asked : askers.invokeAll(
                    Collections.nCopies(4, () -> commitments.commit(budget.municipality, YEAR, "portvagt")))) {
                asked.get();
            }
        } finally {
            askers.shutdownNow();
        }

        assertThat(solutions)
                .extracting(this::committed)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("60000"), new BigDecimal("70000"));
        assertThat(budget.available(OPERATION, YEAR)).isEqualByComparingTo("370000");
    }

    private BigDecimal committed(CaseNumber number) {
        return budget.pool().position(number.toString()).committed();
    }
}
