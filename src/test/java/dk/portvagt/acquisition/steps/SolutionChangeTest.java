package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.NewCase;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.SolutionChange;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.acquisition.Track;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Grants;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.landscape.ChangeHandover;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes a journal system in operation that costs 100.000 kr. a year, planned for four years, two of them committed.
 */
@PortvagtTest
class SolutionChangeTest {

    private static final int YEAR = Answers.YEAR;
    private static final ContractTerms TERMS =
            new ContractTerms(DanishDay.today().plusYears(2), DanishDay.today().plusYears(3));

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private SolutionChanges changes;

    @Autowired
    private CaseTracks tracks;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private Contracts contracts;

    @Autowired
    private OperationCommitments commitments;

    @Autowired
    private CentralPool pool;

    @Autowired
    private Grants grants;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    private Desk desk;
    private TestBudget budget;
    private CaseNumber solution;
    private CaseDriver people;

    @BeforeEach
    void aSolutionInOperation(@Autowired StartedProcesses processes) {
        desk = new Desk(beans, TestMunicipality.next());
        budget = new TestBudget(beans, desk.municipality);
        budget.open();
        solution = cases.register(new NewCase(
                desk.municipality,
                "Journalsystem",
                "Journaler",
                "Sundhed og Omsorg",
                Category.SOFTWARE,
                "requester",
                "Journalchefen",
                false,
                false,
                YEAR));
        // Longer ago than what counts as one purchase with a change.
        database.sql("UPDATE portvagt.acquisition_case SET created_at = created_at - interval '2 years'"
                        + " WHERE case_number = ?")
                .param(solution.toString())
                .update();
        budget.approval(solution, DecisionSubject.G3, Grant.operate(PoolLine.OPERATION, YearAmount.of(YEAR, 100_000)));
        beans.getBean(Solutions.class).register(solution, "Journalsystem", List.of("MitID"));
        costs.replace(solution, CostKind.OPERATION, everyYear(100_000));
        contracts.sign(solution, new Contract("JournalIT", new BigDecimal("400000"), TERMS));
        processes.start(
                runtime.createMessageCorrelation("portvagt.existingSolution")
                        .processInstanceBusinessKey(solution.toString())
                        .setVariables(Variables.putValue("caseNumber", solution.toString())
                                .putValue("title", "Journalsystem")
                                .putValue("office", "Sundhed og Omsorg")
                                .putValue("category", "software")
                                .putValue("requester", "requester")
                                .putValue("dataClass", "none")
                                .putValue("personalData", false)),
                "it-acquisition",
                desk.municipality);
        desk.runJobs();
        Stream.of(YEAR, YEAR + 1).forEach(year -> commitments.commit(desk.municipality, year, "tester"));
        people = new CaseDriver(beans, desk);
    }

    @Test
    void a_small_change_passes_its_track_and_is_handed_over_to_the_running_solution() {
        raises(Map.of("dataClassChanged", true, "dataClass", "ordinary"));
        AcquisitionCase change = registered();
        assertThat(change.content())
                .extracting(NewCase::office, NewCase::category, NewCase::systemOwner, NewCase::citizenFacing)
                .containsExactly("Sundhed og Omsorg", Category.SOFTWARE, "Journalchefen", false);
        assertThat(track()).isEqualTo(Track.SMALL);
        assertThat((String) people.taskVariable("UserTask_ScreenIdea", "changeText"))
                .contains("Journalsystem", solution.toString())
                .doesNotContain("åbne");

        people.does("secretariat", "UserTask_ScreenIdea");
        people.does("digital-consultant", "UserTask_AssessDataProtection");
        decide("approved");
        assertThat(pool.position(change.number().toString()).reserved()).isEqualByComparingTo("120000");
        assertThat(people.taskVariable("UserTask_SignContract", "contractVendor"))
                .isEqualTo("JournalIT");
        signs(110_000);
        assertThat(people.processes())
                .noneMatch(process -> process.getProcessDefinitionKey().equals("contract-watch"));
        people.does(
                "budget-controller", "UserTask_RegisterInvoice", Answers.invoice(people.caseNumber(), "110.000", true));
        people.does("requester", "UserTask_AcceptSolution", Map.of("documentationFiled", "yes"));
        people.does("operations", "UserTask_HandOver");
        assertThat(committed(YEAR)).isEqualByComparingTo("100000");
        new GateDriver(beans, desk, people.caseNumber()).answerCriteria("fulfilled");
        decide("approved");

        assertThat(people.acquisition())
                .hasPassed("ServiceTask_HandOverChange", "EndEvent_CaseFinished")
                .isEnded();
        assertThat(registered().status()).isEqualTo(CaseStatus.FINISHED);
        assertThat(pool.position(change.number().toString()).isSettled()).isTrue();
        assertThat(pool.position(change.number().toString()).spent()).isEqualByComparingTo("110000");
        // The running solution costs what it did and what the change adds: in the years committed, and in those to
        // come.
        assertThat(committed(YEAR)).isEqualByComparingTo("120000");
        assertThat(committed(YEAR + 1)).isEqualByComparingTo("120000");
        commitments.commit(desk.municipality, YEAR + 2, "tester");
        assertThat(committed(YEAR + 2)).isEqualByComparingTo("120000");
        assertThat(commitments.gap(desk.municipality, YEAR).uncovered()).isEmpty();
        assertThat(costs.byYear(solution, CostKind.OPERATION)).isEqualTo(everyYear(120_000));
        // Its register entry follows, its contract stays, and nothing runs twice.
        assertThat(changes.of(solution))
                .containsExactly(new SolutionChange(change.number(), "Modul til vagtplan", CaseStatus.FINISHED));
        assertThat(cases.find(solution).orElseThrow().content().personalData()).isTrue();
        assertThat(ofSolution("dataClass")).isEqualTo("ordinary");
        assertThat(contracts.find(solution).orElseThrow().terms()).isEqualTo(TERMS);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("operation-phase")
                        .tenantIdIn(desk.municipality)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_change_takes_over_what_the_solution_says_and_tells_which_others_are_open() {
        raises(Map.of());
        assertThat(people.variable("dataClass")).isEqualTo("none");
        assertThat(people.variable("personalData")).isEqualTo(false);
        CaseNumber first = CaseNumber.of(people.caseNumber());

        raises(Map.of("title", "Opgradering til version 9", "estimatedInvestment", 250_000));

        assertThat((String) people.taskVariable("UserTask_ScreenIdea", "changeText"))
                .contains("i forvejen åbne ændringer", first + " Modul til vagtplan");
        // Together they are one purchase, so that nobody splits one.
        assertThat(track()).isEqualTo(Track.STANDARD);
    }

    @Test
    void a_rejected_change_leaves_the_solution_as_it_is() {
        raises(Map.of());
        people.does("secretariat", "UserTask_ScreenIdea");
        decide("rejected");

        assertThat(registered().status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(changes.of(solution)).extracting(SolutionChange::status).containsExactly(CaseStatus.REJECTED);
        assertThat(committed(YEAR)).isEqualByComparingTo("100000");
        assertThat(costs.byYear(solution, CostKind.OPERATION)).isEqualTo(everyYear(100_000));
        assertThat(cases.find(solution).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void refuses_solutions_that_cannot_be_changed_and_amounts_that_are_none() {
        CaseNumber elsewhere = cases.register(Ideas.of(TestPeople.ELSEWHERE, "Fremmed system"));
        List.of(elsewhere.toString(), "ukendt")
                .forEach(unknown -> assertThatThrownBy(() -> raises(Map.of("changedSolution", unknown)))
                        .as(unknown)
                        .hasMessageContaining("Ændrer det en løsning"));
        Stream.of(-1, 0, 2_000_000_001L)
                .forEach(amount -> assertThatThrownBy(() -> raises(Map.of("estimatedInvestment", amount)))
                        .as("%s kr.", amount)
                        .hasMessageContaining("Pris i alt"));
        Map<String, Object> empty = new HashMap<>();
        empty.put("estimatedInvestment", null);
        assertThatThrownBy(() -> raises(empty)).hasMessageContaining("Pris i alt");

        cases.enterPhase(solution, Phase.PHASE_OUT);

        assertThatThrownBy(() -> raises(Map.of())).hasMessageContaining("Ændrer det en løsning");
        CaseNumber late = cases.register(Ideas.of(desk.municipality, "For sent"));
        assertThatThrownBy(() -> changes.register(late, solution)).hasStackTraceContaining("is not in operation");
    }

    @Test
    void a_decision_adds_to_what_is_in_force_in_every_year() {
        budget.approval(
                solution,
                DecisionSubject.CONTRACT_CHANGE,
                Grant.operate(PoolLine.OPERATION, YearAmount.of(YEAR + 2, 300_000)));

        approves(change("Et"), 20_000);
        approves(change("To"), 30_000);

        assertThat(inForce(YEAR)).isEqualByComparingTo("150000");
        assertThat(inForce(YEAR + 1)).isEqualByComparingTo("150000");
        assertThat(inForce(YEAR + 2)).isEqualByComparingTo("350000");
        assertThat(inForce(YEAR + 9)).isEqualByComparingTo("350000");
        CaseNumber other = cases.register(Ideas.of(desk.municipality, "Noget andet"));
        assertThatThrownBy(() -> approves(other, 10_000)).hasStackTraceContaining("grants no other case");
    }

    @Test
    void changes_that_are_decided_at_once_all_count() throws Exception {
        List<CaseNumber> wanted =
                IntStream.range(0, 8).mapToObj(nr -> change("Ændring " + nr)).toList();
        ExecutorService deciders = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> decisions = wanted.stream()
                    .map(number -> Executors.callable(() -> approves(number, 10_000)))
                    .toList();
            for (Future<Object> decided : deciders.invokeAll(decisions)) {
                decided.get();
            }
        } finally {
            deciders.shutdownNow();
        }

        assertThat(inForce(YEAR)).isEqualByComparingTo("180000");
    }

    @Test
    void a_solution_that_is_phased_out_meanwhile_keeps_its_facts(@Autowired ChangeHandover handover) {
        CaseNumber change = change("Modul");
        costs.replace(change, CostKind.OPERATION, everyYear(20_000));
        cases.enterPhase(solution, Phase.PHASE_OUT);

        assertThat(handover.handOver(change, solution, List.of("Digital Post"))).isFalse();

        assertThat(costs.byYear(solution, CostKind.OPERATION)).isEqualTo(everyYear(100_000));
    }

    /** Raises the change as the requester; what the solution says is not filled in. */
    private void raises(Map<String, ?> answers) {
        Map<String, Object> idea = new HashMap<>(Map.of(
                "changedSolution",
                solution.toString(),
                "title",
                "Modul til vagtplan",
                "estimatedInvestment",
                120_000,
                "estimatedYearlyCost",
                20_000));
        Stream.of("office", "category", "systemOwner", "lifetimeYears", "dataClass", "sharedSolution", "citizenFacing")
                .forEach(known -> idea.put(known, null));
        idea.putAll(answers);
        people.raiseIdea(idea);
    }

    private void signs(int amount) {
        Map<String, Object> contract =
                new HashMap<>(Map.of("contractAmountYear1", amount, "contractVendor", "JournalIT"));
        Stream.of(
                        "contractAmountYear2",
                        "contractAmountYear3",
                        "contractAmountYear4",
                        "contractNoticeDate",
                        "contractEndDate")
                .forEach(left -> contract.put(left, null));
        people.does("digital-consultant", "UserTask_SignContract", contract);
    }

    private void decide(String outcome) {
        new GateDriver(beans, desk, people.caseNumber()).decide(outcome);
    }

    /** A registered change, without its processes. */
    private CaseNumber change(String title) {
        CaseNumber number = cases.register(Ideas.of(desk.municipality, title));
        changes.register(number, solution);
        return number;
    }

    private void approves(CaseNumber change, long more) {
        budget.approval(
                change,
                DecisionSubject.G3,
                Grant.operate(solution.toString(), PoolLine.OPERATION, YearAmount.of(YEAR, more)));
    }

    private AcquisitionCase registered() {
        return cases.find(CaseNumber.of(people.caseNumber())).orElseThrow();
    }

    private Track track() {
        return tracks.of(CaseNumber.of(people.caseNumber())).orElseThrow().track();
    }

    private BigDecimal inForce(int year) {
        return grants.operationInForce(solution.toString(), year);
    }

    private Object ofSolution(String variable) {
        return runtime.getVariable(
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey("it-acquisition")
                        .processInstanceBusinessKey(solution.toString())
                        .singleResult()
                        .getId(),
                variable);
    }

    private BigDecimal committed(int year) {
        return pool.position(solution.toString()).lines().stream()
                .filter(line ->
                        line.line().line() == PoolLine.OPERATION && line.line().year() == year)
                .map(line -> line.committed())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<YearAmount> everyYear(long amount) {
        return IntStream.range(YEAR, YEAR + 4)
                .mapToObj(year -> new YearAmount(year, new BigDecimal(amount + ".00")))
                .toList();
    }
}
