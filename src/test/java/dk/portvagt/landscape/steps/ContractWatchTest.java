package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.landscape.Contract;
import dk.portvagt.landscape.ContractTerms;
import dk.portvagt.landscape.Contracts;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Instances;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Watches one contract, without the case's other processes. */
@PortvagtTest
class ContractWatchTest {

    private static final LocalDate NOTICE = DanishDay.today().plusYears(2);

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractWatches watches;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private BeanFactory beans;

    private Desk desk;
    private CaseNumber number;
    private String suffix;

    @BeforeEach
    void aSignedContract(@Autowired StartedProcesses processes) {
        desk = new Desk(beans, TestMunicipality.next());
        suffix = TestPeople.settle(beans, desk.municipality);
        number = cases.register(Ideas.of(desk.municipality, "Omsorgssystem"));
        contracts.sign(
                number, new Contract("OmsorgsIT", BigDecimal.TEN, new ContractTerms(NOTICE, NOTICE.plusYears(1))));
        processes.start(
                "contract-watch",
                desk.municipality,
                number.toString(),
                Map.of("caseNumber", number.toString(), "requesterName", "Rikke Requester"));
        desk.runJobs();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void reminds_the_owner_whom_the_case_names_and_gives_the_task_to_them_alone() {
        String owner = "operations" + suffix;
        database.sql("UPDATE portvagt.acquisition_case SET system_owner = ? WHERE case_number = ?")
                .params(owner, number.toString())
                .update();

        travelTo(NOTICE.minusDays(40));

        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(number.toString())
                        .taskAssignee(owner)
                        .count())
                .isEqualTo(1);
        assertThat(mails("operations")).isEqualTo(1);
        assertThat(mails("system-owner")).isZero();
    }

    @Test
    void reminds_the_stand_in_of_an_absent_owner_as_well() {
        database.sql("UPDATE portvagt.acquisition_case SET system_owner = ? WHERE case_number = ?")
                .params("operations" + suffix, number.toString())
                .update();
        database.sql("INSERT INTO portvagt.absence (municipality, person, stand_in, first_day, last_day, noted_by)"
                        + " VALUES (?, ?, ?, ?, ?, 'x')")
                .params(
                        number.municipality(),
                        "operations" + suffix,
                        "it-architect" + suffix,
                        NOTICE.minusDays(50),
                        NOTICE)
                .update();

        travelTo(NOTICE.minusDays(40));

        assertThat(mails("operations")).isEqualTo(1);
        assertThat(mails("it-architect")).isEqualTo(1);
        assertThat(database.sql("SELECT text FROM portvagt.mail WHERE recipient = ?")
                        .param("it-architect" + suffix)
                        .query(String.class)
                        .single())
                .startsWith("Du får denne mail, fordi du er stedfortræder for Test IT-drift, som er fraværende.");
    }

    @Test
    void reminds_and_escalates_until_somebody_decides() {
        travelTo(NOTICE.minusDays(180));
        assertThat(open()).containsExactly("UserTask_DecideContract");
        assertThat(mails("system-owner")).isZero();

        travelTo(NOTICE.minusDays(40));
        assertThat(mails("system-owner")).isEqualTo(1);
        assertThat(mails("digitalisation-manager")).isZero();

        travelTo(NOTICE.minusDays(23));
        assertThat(open()).containsExactly("UserTask_ChaseContract", "UserTask_DecideContract");
        assertThat(mails("system-owner")).isEqualTo(2);
        assertThat(mails("digitalisation-manager")).isEqualTo(1);

        does("digitalisation-manager", "UserTask_ChaseContract", Map.of());
        travelTo(NOTICE.minusDays(10));
        assertThat(open()).containsExactly("UserTask_ChaseContract", "UserTask_DecideContract");
        assertThat(mails("digitalisation-manager")).isEqualTo(2);

        does(
                "system-owner",
                "UserTask_DecideContract",
                Map.of(
                        "newNoticeDate", NOTICE.plusYears(2).toString(),
                        "newYearlyCost", 0,
                        "newCostYear", NOTICE.getYear()));
        assertThat(open()).contains("UserTask_ChaseContract", "UserTask_AnswerBusinessCriteria");
        new GateDriver(beans, desk, number.toString()).decide("approved");

        assertThat(open()).isEmpty();
        assertThat(watch()).isWaitingAt("Gateway_ContractWaits");
        travelTo(NOTICE.plusYears(2).minusDays(181));
        assertThat(open()).isEmpty();
        travelTo(NOTICE.plusYears(2).minusDays(179));
        assertThat(open()).containsExactly("UserTask_DecideContract");
    }

    @Test
    void follows_dates_that_change_elsewhere() {
        contracts.end(number, NOTICE.minusDays(30));
        watches.changed(number);
        travelTo(NOTICE.minusDays(170));
        assertThat(open()).isEmpty();

        contracts.end(number, null);
        watches.changed(number);
        desk.runJobs();
        assertThat(open()).containsExactly("UserTask_DecideContract");

        contracts.end(number, NOTICE.minusDays(30));
        watches.changed(number);
        assertThat(open()).isEmpty();
        assertThat(watch()).hasPassed("BoundaryEvent_ContractChanged").isNotEnded();
        travelTo(NOTICE.minusDays(30));
        assertThat(watch()).hasPassed("EndEvent_ContractEnded").isEnded();
    }

    @Test
    void gives_notice_only_when_the_phase_out_is_decided() {
        Map<String, Object> terminated = answer("terminated");
        terminated.put("contractEndedOn", NOTICE.plusMonths(6).toString());
        travelTo(NOTICE.minusDays(180));

        assertThatThrownBy(() -> does("system-owner", "UserTask_DecideContract", terminated))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("siges først op, når det er besluttet at udfase");
        assertThatThrownBy(() -> does("system-owner", "UserTask_DecideContract", answer("phaseOut")))
                .hasMessageContaining("Løsningen er ikke i drift");
        cases.enterPhase(number, Phase.PHASE_OUT);
        does("system-owner", "UserTask_DecideContract", terminated);

        assertThat(open()).isEmpty();
        travelTo(NOTICE.plusMonths(7));
        assertThat(watch()).isEnded();
    }

    @Test
    void asks_when_a_contract_has_run_out_and_the_solution_goes_on_on_the_owners_word(
            @Autowired Solutions solutions,
            @Autowired OperationCommitments commitments,
            @Autowired StartedProcesses processes) {
        LocalDate end = NOTICE.plusYears(1);
        number = cases.register(Ideas.of(desk.municipality, "Omsorgssystem"));
        int later = end.getYear() + 1;
        TestBudget budget = new TestBudget(beans, desk.municipality);
        budget.give(PoolLine.OPERATION, later, new BigDecimal("500000"));
        budget.approval(number, DecisionSubject.G3, Grant.operate(PoolLine.OPERATION, YearAmount.of(later, 100_000)));
        cases.enterPhase(number, Phase.OPERATION);
        solutions.register(number, "Omsorgssystem", List.of());
        // Without a notice date it just runs out.
        contracts.sign(number, new Contract("OmsorgsIT", BigDecimal.TEN, new ContractTerms(null, end)));
        processes.start(
                "contract-watch",
                desk.municipality,
                number.toString(),
                Map.of("caseNumber", number.toString(), "requesterName", "Rikke Requester"));
        desk.runJobs();
        travelTo(end);
        assertThat(open()).isEmpty();

        travelTo(end.plusDays(1));

        assertThat(open()).containsExactly("UserTask_DecideContract");
        assertThat(contracts.ranOut(number)).contains(end);
        commitments.commit(desk.municipality, later, "tester");
        assertThat(commitments.withoutContract(desk.municipality, later)).hasSize(1);
        Map<String, Object> without = answer("without");
        without.put("changeReason", "Licensen er købt, og vi driver den selv");
        without.put("contractEndedOn", null);
        does("system-owner", "UserTask_DecideContract", without);

        assertThat(open()).isEmpty();
        assertThat(watch()).isWaitingAt("Gateway_ContractWaits");
        assertThat(contracts.ranOut(number)).isEmpty();
        assertThat(commitments.withoutContract(desk.municipality, later)).isEmpty();
        assertThat(beans.getBean(CentralPool.class).position(number.toString()).committed())
                .isEqualByComparingTo("100000");
    }

    @Test
    void does_not_let_a_contract_run_out_that_runs_for_years() {
        travelTo(NOTICE.minusDays(180));
        Map<String, Object> without = answer("without");
        without.put("changeReason", "Derfor");
        without.put("contractEndedOn", null);

        assertThatThrownBy(() -> does("system-owner", "UserTask_DecideContract", without))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("udløber ikke det næste år");
    }

    @Test
    void goes_on_when_a_case_ends_before_its_contract() {
        cases.close(number, CaseStatus.WITHDRAWN, "Ikke længere nødvendigt");

        travelTo(NOTICE.minusDays(180));

        assertThat(open()).containsExactly("UserTask_DecideContract");
    }

    private void travelTo(LocalDate day) {
        CaseDriver.travelTo(day);
        desk.runJobs();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.toString()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private ProcessInstance watch() {
        return Instances.latest(
                query -> query.processInstanceBusinessKey(number.toString()).processDefinitionKey("contract-watch"));
    }

    private void does(String person, String task, Map<String, Object> changes) {
        desk.completes(
                person,
                query -> query.processInstanceBusinessKey(number.toString())
                        .taskDefinitionKey(task)
                        .initializeFormKeys(),
                found -> Answers.to(found.getCamundaFormRef().getKey(), changes));
        desk.runJobs();
    }

    private static Map<String, Object> answer(String outcome) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("contractOutcome", outcome);
        Stream.of("newNoticeDate", "newEndDate", "newYearlyCost", "newCostYear", "changeBasis", "changeReason")
                .forEach(field -> answers.put(field, null));
        return answers;
    }

    /** How many mails about the contract the group's member has got. */
    private int mails(String group) {
        return database.sql(
                        "SELECT count(*) FROM portvagt.mail"
                                + " WHERE municipality = :municipality AND recipient = :person AND subject LIKE 'Kontrakten i%'")
                .param("municipality", desk.municipality)
                .param("person", group + suffix)
                .query(Integer.class)
                .single();
    }
}
