package dk.portvagt.existing.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.SolutionChanges;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.budget.Basis;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budget.invoice.PayableMoney;
import dk.portvagt.budgetyear.steps.BudgetDriver;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.documents.PaperItem;
import dk.portvagt.documents.Section;
import dk.portvagt.engine.Probe;
import dk.portvagt.engine.identity.People;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.existing.ExistingSolutions;
import dk.portvagt.existing.SolutionColumn;
import dk.portvagt.existing.SolutionCsv;
import dk.portvagt.existing.SolutionList;
import dk.portvagt.existing.TakenIn;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Instances;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Solutions that were in use before the municipality began with Portvagt: from the first day to their phase-out. */
@PortvagtTest
class ExistingSolutionsTest {

    private static final int YEAR = DanishDay.today().getYear();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private SolutionCsv csv;

    @Autowired
    private ExistingSolutions solutions;

    @Autowired
    private StartedSolutions processes;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private SolutionChanges changes;

    @Autowired
    private CentralPool pool;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private JdbcClient database;

    private BudgetDriver budget;
    private String owner;

    @BeforeEach
    void municipality() {
        budget = new BudgetDriver(beans);
        owner = SolutionList.ownerIn(beans, budget.municipality);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void a_form_puts_a_solution_into_operation_and_G4_phases_it_out() {
        budget.opens(YEAR);
        ProcessInstance list = reports(Map.of());
        CaseNumber number = solutions.find(budget.municipality, "s-0042").orElseThrow();

        assertThat(caseProcess(number)).hasPassed("StartEvent_ExistingSolution");
        assertThat(cases.phases(number)).containsExactly(Phase.OPERATION);
        assertThat(open(number)).containsExactly("UserTask_OperateSolution");
        assertThat(caseProcess(number)).hasVariables("systemOwner");
        assertThat(cases.find(number).orElseThrow().content().systemOwner()).isEqualTo(owner);
        assertThat(pool.position(number.toString()).committed())
                .as("before the decision")
                .isZero();
        // A change would add to a cost that the decision then sets.
        assertThat(changes.changeable(budget.municipality)).isEmpty();
        CaseNumber early = cases.register(Ideas.of(budget.municipality, "For tidligt"));
        assertThatThrownBy(() -> changes.register(early, number)).hasStackTraceContaining("its cost is not approved");
        budget.decidesAll("approved");
        assertThat(changes.changeable(budget.municipality)).containsOnlyKeys(number.toString());

        assertThat(list).isEnded().hasPassed("EndEvent_OperationApproved");
        assertThat(pool.position(number.toString()).committed()).isEqualByComparingTo("240000");
        assertThat(decisions.ofCase(number.toString()))
                .extracting(decision -> decision.content().subject())
                .containsExactly(DecisionSubject.EXISTING_SOLUTIONS);
        does(owner, number, "UserTask_OperateSolution");
        does(owner, number, "UserTask_PlanPhaseOut");
        assertThat(Instances.latest(query ->
                        query.processInstanceBusinessKey(number.toString()).processDefinitionKey("gate-review")))
                .hasVariables("gate");
        assertThat(open(number)).contains("UserTask_AnswerBusinessCriteria");
    }

    @Test
    void a_form_is_refused_for_a_solution_that_is_taken_in_and_for_what_a_file_could_not_say() {
        reports(Map.of());
        assertThatThrownBy(() -> reports(Map.of()))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("allerede optaget som sag " + budget.municipality);
        assertThatThrownBy(() -> reports(Map.of("existingKey", "S-2", "systemOwner", "Omsorgschefen")))
                .hasMessageContaining("Systemejer: 'Omsorgschefen' er ikke en af mulighederne");
        assertThatThrownBy(() -> reports(Map.of(
                        "existingKey",
                        "S-2",
                        "existingSince",
                        DanishDay.today().plusDays(1).toString())))
                .hasMessageContaining("I brug siden: Datoen ligger i fremtiden");
        assertThat(Instances.all(query -> query.tenantIdIn(budget.municipality).processDefinitionKey("it-acquisition")))
                .hasSize(1);
    }

    @Test
    void a_file_becomes_cases_in_operation_and_one_item_for_all_of_them() {
        budget.opens(YEAR);
        TakenIn done = takesIn(SolutionList.of(3)
                .row("Gratis")
                .with(SolutionColumn.COST, "0")
                .row("Uden kontrakt")
                .with(SolutionColumn.VENDOR, "")
                .with(SolutionColumn.CVR, "")
                .with(SolutionColumn.REFERENCE, "")
                .with(SolutionColumn.NOTICE, "")
                .with(SolutionColumn.END, "")
                .with(SolutionColumn.OPTIONS, ""));

        assertThat(done.numbers()).hasSize(5).allSatisfy(number -> {
            assertThat(open(number)).containsExactly("UserTask_OperateSolution");
            assertThat(pool.position(number.toString()).committed()).isZero();
        });
        assertThat(Instances.all(query -> query.tenantIdIn(budget.municipality).processDefinitionKey("contract-watch")))
                .hasSize(4);
        assertThat(budget.meeting().items()).singleElement().satisfies(item -> {
            assertThat(item.content().paper().amounts()).isEqualTo(YEAR + ": 4.000 kr.");
            assertThat(item.content().paper().summary()).contains("Børn og Unge: 5, 4.000 kr. om året");
            assertThat(item.content().paper().asks()).hasSize(4);
        });
    }

    @Test
    void a_long_list_is_named_as_such_and_stands_in_full_in_the_agenda() {
        takesIn(SolutionList.of(27).with(SolutionColumn.NAME, "Den sidste"));

        MeetingDriver meeting = budget.meeting().agenda("ready");
        assertThat(meeting.items().get(0).content().paper().summary())
                .contains("Her står de 25 dyreste. De øvrige 2 koster tilsammen 2.000 kr. om året")
                .doesNotContain("Den sidste");
        assertThat(meeting.paper().items())
                .flatExtracting(PaperItem::sections)
                .extracting(Section::table)
                .filteredOn(table -> table != null)
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .hasSize(27)
                        .anySatisfy(row -> assertThat(row).contains("Den sidste", "1.000 kr.")));
    }

    @Test
    void an_approval_commits_each_solution_its_own_amount_and_no_more() {
        budget.opens(YEAR);
        List<CaseNumber> numbers = takesIn(SolutionList.of(2).with(SolutionColumn.COST, "2.500,50"))
                .numbers();
        budget.decidesAll("approved");
        String first = numbers.get(0).toString();

        assertThat(pool.position(first).committed()).isEqualByComparingTo("1000");
        assertThat(pool.position(numbers.get(1).toString()).committed()).isEqualByComparingTo("2500.50");
        assertThat(beans.getBean(PayableMoney.class).ofMunicipality(budget.municipality, null))
                .as("what an invoice can be paid from, with the vendor of the list")
                .extracting(PayableMoney.Payable::caseNumber, PayableMoney.Payable::cvr)
                .contains(tuple(first, SolutionList.CVR));
        long decision = decisions.ofCase(first).get(0).id();
        assertThatThrownBy(() -> pool.commitFromPool(
                        PoolLine.OPERATION,
                        List.of(new YearAmount(YEAR, BigDecimal.ONE)),
                        new Basis(first + ":more", decision, budget.municipality, first, "software", "X", "me")))
                .hasMessageContaining("beyond decision");
        assertThatThrownBy(() -> pool.commitFromPool(
                        PoolLine.OPERATION,
                        List.of(new YearAmount(YEAR, BigDecimal.ONE)),
                        new Basis("other:more", decision, budget.municipality, other(), "software", "X", "me")))
                .hasMessageContaining("is not about case");
        assertThat(database.sql("SELECT count(*) FROM portvagt.grant_in_ledger"
                                + " WHERE municipality = ? AND (used <> counted OR used > granted)")
                        .param(budget.municipality)
                        .query(Long.class)
                        .single())
                .isZero();

        budget.opens(YEAR + 1);
        assertThat(pool.position(first).committed()).as("the next year, too").isEqualByComparingTo("2000");
    }

    @Test
    void a_line_that_is_too_small_is_asked_about_once() {
        budget.opens(YEAR, 1_000_000, 1_500, Map.of());
        takesIn(SolutionList.of(3));
        budget.decidesAll("approved");
        takesIn(SolutionList.of(0).row("Z-1"));
        budget.decidesAll("approved");

        assertThat(budget.desk.finds("budget-controller", budget.task("UserTask_CoverOperationGap")))
                .isNotNull();
        assertThat(Instances.all(query -> query.tenantIdIn(budget.municipality)
                        .processDefinitionKey("operation-commitment")
                        .variableValueEquals("operationCovered", false)))
                .hasSize(1);
    }

    @Test
    void what_was_put_off_comes_again_and_what_was_rejected_is_corrected_in_the_file() {
        budget.opens(YEAR);
        SolutionList list = SolutionList.of(2);
        takesIn(list);
        budget.decidesAll("deferred");
        assertThat(takesIn(list)).as("while it is before the group").satisfies(done -> {
            assertThat(done.numbers()).isEmpty();
            assertThat(done.costToDecide()).isFalse();
        });
        budget.decidesAll("rejected");
        String second =
                solutions.find(budget.municipality, "S-0002").orElseThrow().toString();
        assertThat(pool.position(second).committed()).isZero();

        assertThat(takesIn(list.with(SolutionColumn.COST, "900")).costToDecide())
                .isTrue();
        budget.decidesAll("approved");
        assertThat(pool.position(second).committed()).isEqualByComparingTo("900");
        assertThat(takesIn(list.with(SolutionColumn.COST, "800")).costToDecide())
                .as("what is granted changes by the contract only")
                .isFalse();
        assertThat(Instances.all(
                        query -> query.tenantIdIn(budget.municipality).processDefinitionKey("existing-solutions")))
                .hasSize(2)
                .anySatisfy(process -> assertThat(process).hasPassed("EndEvent_OperationRejected"));
    }

    @Test
    void the_contract_is_watched_and_its_options_are_shown() {
        // What is due today is due at eight; a test at night would be too early for it.
        CaseDriver.travelTo(DanishDay.today());
        takesIn(SolutionList.of(1)
                .with(
                        SolutionColumn.NOTICE,
                        "%1$td-%1$tm-%1$tY".formatted(DanishDay.today().plusDays(30))));
        CaseNumber number = solutions.find(budget.municipality, "S-0001").orElseThrow();

        assertThat(open(number)).contains("UserTask_DecideContract");
        assertThat((String) budget.desk.shown(task(number, "UserTask_DecideContract"), "contractNotes"))
                .contains("Kontrakt: K-17", "Optioner: 2 x 12 måneder");
    }

    @Test
    void an_intervention_orders_the_phase_out(@Autowired People people) {
        TestPeople.ensure(people);
        takesIn(SolutionList.of(1));
        CaseNumber number = solutions.find(budget.municipality, "S-0001").orElseThrow();

        budget.desk.start(
                "intervention",
                "digitalisation-manager",
                Map.of(
                        "caseNumber", number.toString(),
                        "interventionKind", "stop",
                        "interventionReason", "Sikkerheden er for dårlig"));
        budget.desk.runJobs();
        assertThat(open(number)).containsExactly("UserTask_PlanOrderedPhaseOut");
        assertThat(cases.find(number).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void two_hundred_solutions_are_taken_in_by_one_request() {
        long begun = System.nanoTime();
        TakenIn done = take(SolutionList.of(200));
        System.out.printf("200 solutions taken in within %d ms%n", (System.nanoTime() - begun) / 1_000_000);

        assertThat(done.numbers()).hasSize(200).doesNotHaveDuplicates();
        assertThat(budget.desk.dueJobs())
                .as("each case and each contract goes on by itself")
                .hasSize(400);
    }

    @Test
    void a_variant_without_the_start_takes_nothing_in() {
        RepositoryService repository = beans.getBean(RepositoryService.class);
        Deployment own = Probe.deploy(repository
                .createDeployment()
                .tenantId(budget.municipality)
                .addModelInstance(
                        "it-acquisition.bpmn",
                        Bpmn.createExecutableProcess("it-acquisition")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .done()));

        assertThatThrownBy(() -> take(SolutionList.of(2)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("kommunens egen udgave");
        repository.deleteDeployment(own.getId(), true);
        assertThat(solutions.find(budget.municipality, "S-0001")).isEmpty();
    }

    private ProcessInstance reports(Map<String, Object> changes) {
        Map<String, Object> answers = new HashMap<>(Answers.to("existing-solution", changes));
        answers.putIfAbsent("systemOwner", owner);
        ProcessInstance list = budget.desk.start("existing-solutions", "secretariat", answers);
        budget.desk.runJobs();
        return list;
    }

    private TakenIn takesIn(SolutionList list) {
        TakenIn done = take(list);
        budget.desk.runJobs();
        return done;
    }

    private TakenIn take(SolutionList list) {
        return solutions.takeIn(
                budget.municipality, csv.read(list.bytes(), budget.municipality).solutions(), "secretariat", processes);
    }

    private String other() {
        return database.sql(
                        "SELECT max(case_number) FROM portvagt.acquisition_case"
                                + " WHERE municipality = ? AND case_number NOT IN (SELECT case_number FROM portvagt.existing_solution)")
                .param(budget.municipality)
                .query(String.class)
                .optional()
                .orElseGet(() -> beans.getBean(AcquisitionCases.class)
                        .register(Ideas.of(budget.municipality, "Andet"))
                        .toString());
    }

    private void does(String person, CaseNumber number, String task) {
        budget.desk.completes(
                person,
                "system-owner",
                query -> task(number, task).apply(query).initializeFormKeys(),
                found -> Answers.to(found.getCamundaFormRef().getKey(), Map.of()));
        budget.desk.runJobs();
    }

    private static UnaryOperator<TaskQuery> task(CaseNumber number, String task) {
        return query -> query.processInstanceBusinessKey(number.toString()).taskDefinitionKey(task);
    }

    private List<String> open(CaseNumber number) {
        return beans
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private static ProcessInstance caseProcess(CaseNumber number) {
        return Instances.latest(
                query -> query.processInstanceBusinessKey(number.toString()).processDefinitionKey("it-acquisition"));
    }
}
