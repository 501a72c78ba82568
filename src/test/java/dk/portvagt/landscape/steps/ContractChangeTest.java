package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractPlan;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Renews and reprices the contract of a solution in operation that costs 100.000 kr. a year, planned for four years.
 */
@PortvagtTest
class ContractChangeTest {

    private static final int YEAR = Answers.YEAR;
    private static final LocalDate NOTICE = DanishDay.today().plusYears(1);
    private static final ContractTerms SIGNED = new ContractTerms(NOTICE, LocalDate.of(YEAR + 1, 12, 31));

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractPlan plan;

    @Autowired
    private OperationCommitments commitments;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private CentralPool pool;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    private Desk desk;
    private CaseNumber number;
    private GateDriver people;
    private long goLive;

    @BeforeEach
    void aSolutionInOperation(@Autowired ContractWatches watches, @Autowired StartedProcesses processes) {
        desk = new Desk(beans, TestMunicipality.next());
        TestBudget budget = new TestBudget(beans, desk.municipality);
        budget.give(PoolLine.OPERATION, YEAR, new BigDecimal("1000000"));
        budget.give(PoolLine.OPERATION, YEAR + 1, new BigDecimal("1000000"));
        number = cases.register(Ideas.of(desk.municipality, "Omsorgssystem"));
        goLive = budget.approval(
                number, DecisionSubject.G3, Grant.operate(PoolLine.OPERATION, YearAmount.of(YEAR, 100_000)));
        cases.enterPhase(number, Phase.OPERATION);
        beans.getBean(Solutions.class).register(number, "Omsorgssystem", List.of());
        beans.getBean(CaseCosts.class)
                .replace(
                        number,
                        CostKind.OPERATION,
                        IntStream.range(YEAR, YEAR + 4)
                                .mapToObj(year -> YearAmount.of(year, 100_000))
                                .toList());
        contracts.sign(number, new Contract("OmsorgsIT", new BigDecimal("1000000"), SIGNED));
        commitments.commit(desk.municipality, YEAR, "tester");
        processes.start(
                "contract-watch",
                desk.municipality,
                number.toString(),
                Map.of("caseNumber", number.toString(), "requesterName", "Rikke Requester"));
        desk.runJobs();
        watches.consider(number);
        people = new GateDriver(beans, desk, number.toString());
    }

    @Test
    void the_manager_decides_within_what_was_granted_and_nothing_binds_before() {
        ContractTerms wanted = new ContractTerms(NOTICE, LocalDate.of(YEAR + 3, 6, 30));
        proposes(wanted, 100_000, "agreed");
        people.prepare();
        assertThat(terms()).isEqualTo(SIGNED);
        assertThat((String) people.shown("UserTask_DecideAsManager", "amountText"))
                .contains("inden for det, der er bevilget", "100.000 kr. om året fra " + YEAR);

        people.decidesAsManager("approved");

        assertThat(terms()).isEqualTo(wanted);
        assertThat(plan.reminder(number)).as("a date decided on").isEmpty();
        Decision change = decisions.ofCase(number.toString()).get(0);
        assertThat(change.content().subject()).isEqualTo(DecisionSubject.CONTRACT_CHANGE);
        assertThat(committed(YEAR)).isEqualByComparingTo("100000");
        commitments.commit(desk.municipality, YEAR + 1, "tester");
        assertThat(committed(YEAR + 1)).isEqualByComparingTo("100000");
        assertThat(database.sql(
                                "SELECT decision_id FROM portvagt.booking WHERE case_number = ? ORDER BY id DESC LIMIT 1")
                        .param(number.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(change.id());
    }

    @Test
    void the_steering_group_decides_beyond_it_and_the_ledger_books_the_new_price_and_no_more() {
        ContractTerms wanted = new ContractTerms(NOTICE.plusYears(1), LocalDate.of(YEAR + 2, 12, 31));
        proposes(wanted, 150_000, "agreed");
        people.prepare();
        assertThat(people.finds("digitalisation-manager", "UserTask_DecideAsManager"))
                .isNull();
        // What is decided is what was proposed, whatever becomes of the variables.
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.toString())
                .list()
                .forEach(instance -> runtime.setVariable(instance.getId(), "newYearlyCost", 900_000L));
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(terms()).isEqualTo(wanted);
        assertThat(committed(YEAR)).isEqualByComparingTo("150000");
        commitments.commit(desk.municipality, YEAR + 1, "tester");
        assertThat(committed(YEAR + 1)).isEqualByComparingTo("150000");
        assertThat(commitments.gap(desk.municipality, YEAR).uncovered()).isEmpty();
        long change = decisions.ofCase(number.toString()).get(0).id();
        assertThatThrownBy(() -> books(goLive)).hasStackTraceContaining("is not in force for operation");
        assertThatThrownBy(() -> books(change)).hasStackTraceContaining("beyond decision " + change);
    }

    @Test
    void the_owner_who_proposes_a_change_does_not_answer_the_criteria_about_it() {
        proposes(new ContractTerms(NOTICE.plusYears(1), LocalDate.of(YEAR + 2, 12, 31)), 150_000, "agreed");

        Map.of(
                        "digital-consultant", "UserTask_AnswerBusinessCriteria",
                        "it-architect", "UserTask_AnswerTechnicalCriteria")
                .forEach((group, task) -> assertThatThrownBy(() -> desk.completes(
                                "system-owner",
                                group,
                                query -> query.processInstanceBusinessKey(number.toString())
                                        .taskDefinitionKey(task),
                                Map.of()))
                        .as(task)
                        .hasMessageStartingWith("Funktionsadskillelse: Den, der har skrevet materialet"));
    }

    @Test
    void a_refused_change_binds_nothing_and_the_owner_reads_why() {
        proposes(new ContractTerms(NOTICE.plusYears(1), LocalDate.of(YEAR + 2, 12, 31)), 150_000, "agreed");
        people.decide("rejected");

        assertThat(terms()).isEqualTo(SIGNED);
        assertThat(committed(YEAR)).isEqualByComparingTo("100000");
        assertThat(people.finds("system-owner", "UserTask_DecideContract")).isNotNull();
        assertThat((String) people.shown("UserTask_DecideContract", "decisionReason"))
                .isNotBlank();
    }

    @Test
    void a_change_that_is_a_new_purchase_is_put_out_to_tender() {
        ContractTerms longer = new ContractTerms(NOTICE.plusYears(2), LocalDate.of(YEAR + 3, 12, 31));

        assertThatThrownBy(() -> proposes(longer, 900_000, "other"))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("skal udbydes");
        assertThatThrownBy(() -> proposes(new ContractTerms(NOTICE, NOTICE.minusDays(1)), 100_000, "other"))
                .hasMessageContaining("Ret datoerne");
        assertThatThrownBy(() -> proposes(SIGNED, 100_000, "agreed", YEAR - 1)).hasMessageContaining("Ret året");
        proposes(longer, 100_000, "other");

        assertThat(people.finds("digital-consultant", "UserTask_AnswerBusinessCriteria"))
                .isNotNull();
    }

    @Test
    void successive_changes_add_up_so_that_nobody_splits_a_purchase(@Autowired ContractWatches watches) {
        proposes(new ContractTerms(NOTICE, LocalDate.of(YEAR + 3, 12, 31)), 100_000, "other");
        people.prepare();
        people.decidesAsManager("approved");
        watches.consider(number);
        assertThat(people.shown("UserTask_DecideContract", "decisionReason")).isNull();
        // With the contract 1.500.000 kr., below the threshold; with the first change 1.700.000 kr., beyond it.
        ContractTerms longer = new ContractTerms(NOTICE.plusYears(1), LocalDate.of(YEAR + 8, 12, 31));

        assertThatThrownBy(() -> proposes(longer, 100_000, "other")).hasMessageContaining("skal udbydes");
        proposes(longer, 100_000, "agreed");
    }

    @Test
    void the_database_refuses_terms_that_nobody_decided() {
        List.of("end_date = end_date + 365", "amount = 1", "vendor = 'En anden'", "decision_id = " + goLive)
                .forEach(change -> assertThatThrownBy(
                                () -> database.sql("UPDATE portvagt.contract SET " + change + " WHERE case_number = ?")
                                        .param(number.toString())
                                        .update())
                        .as(change)
                        .hasStackTraceContaining("change by a decision of their own"));
    }

    private void books(long decisionId) {
        pool.commitFromPool(
                PoolLine.OPERATION,
                List.of(YearAmount.of(YEAR, 1)),
                new Basis(
                        number + ":again-" + decisionId,
                        decisionId,
                        desk.municipality,
                        number.toString(),
                        "software",
                        "Børn og Unge",
                        "tester"));
    }

    private void proposes(ContractTerms terms, int yearlyCost, String basis) {
        proposes(terms, yearlyCost, basis, YEAR);
    }

    private void proposes(ContractTerms terms, int yearlyCost, String basis, int year) {
        Map<String, Object> changes = Map.of(
                "newNoticeDate", terms.noticeDate().toString(),
                "newEndDate", terms.endDate().toString(),
                "newYearlyCost", yearlyCost,
                "newCostYear", year,
                "changeBasis", basis);
        people.does("system-owner", "UserTask_DecideContract", Answers.to("contract-decision", changes));
    }

    private ContractTerms terms() {
        return contracts.find(number).orElseThrow().terms();
    }

    private BigDecimal committed(int year) {
        return pool.position(number.toString()).lines().stream()
                .filter(line ->
                        line.line().line() == PoolLine.OPERATION && line.line().year() == year)
                .map(line -> line.committed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
