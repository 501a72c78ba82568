package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.landscape.Integrations;
import dk.portvagt.landscape.OwnerChanges;
import dk.portvagt.landscape.OwnerRole;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.meeting.steps.SteeringMembers;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Engine;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class OperationPhaseTest {

    private static final LocalDate TODAY = DanishDay.today();
    private static final Map<String, Object> PHASE_OUT = proposePhaseOut();

    @Autowired
    private Solutions solutions;

    @Autowired
    private Integrations integrations;

    @Autowired
    private CaseCosts costs;

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void aSolutionInOperation(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "864").upTo(Phase.OPERATION);
        people = journey.people;
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void registers_the_solution_with_what_it_is_connected_to() {
        assertThat(solutions.find(journey.number())).hasValueSatisfying(solution -> {
            assertThat(solution.name()).isEqualTo("Bookingsystem til haller");
            assertThat(solution.retiredOn()).isNull();
        });
        assertThat(integrations.open(journey.number())).containsExactly("Digital Post", "MitID");
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_OperateSolution");
    }

    @Test
    void gives_its_tasks_to_the_owner_whom_the_case_names_while_the_group_can_take_over(
            @Autowired BeanFactory beans, @Autowired JdbcClient database) {
        String owner = new SteeringMembers(beans, "864").joins("Sonja", PortvagtGroup.DIGITAL_CONSULTANT);
        database.sql("UPDATE portvagt.acquisition_case SET system_owner = ? WHERE case_number = ?")
                .params(owner, people.caseNumber())
                .update();

        CaseDriver.travelTo(TODAY.plusYears(1).plusDays(1));
        people.runJobs();

        assertThat(people.atWork())
                .task("UserTask_ReviewSolution")
                .isAssignedTo(owner)
                .hasCandidateGroupAssociated("system-owner");
    }

    @Test
    void passes_open_and_later_tasks_on_to_a_new_owner_and_keeps_who_had_them(@Autowired BeanFactory beans) {
        Engine engine = new Engine(beans);
        SteeringMembers staff = new SteeringMembers(beans, "864");
        String secretary = staff.joins("Karla", PortvagtGroup.SECRETARIAT);
        String first = staff.joins("Frida", PortvagtGroup.SYSTEM_OWNER);
        String second = staff.joins("Villy", PortvagtGroup.SYSTEM_OWNER);
        String foreigner = new SteeringMembers(beans, "865").joins("Fremmed", PortvagtGroup.SYSTEM_OWNER);

        change(engine, secretary, "secretariat", first);
        assertThat(people.atWork()).task("UserTask_OperateSolution").isAssignedTo(first);

        change(engine, first, "system-owner", second);
        assertThat(people.atWork())
                .task("UserTask_OperateSolution")
                .isAssignedTo(second)
                .hasCandidateGroupAssociated("system-owner");
        String task = engine.asNobody(() -> beans.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(people.caseNumber())
                .singleResult()
                .getId());
        Object shown = engine.as(
                second,
                "system-owner",
                "864",
                () -> beans.getBean(FormService.class)
                        .getTaskFormVariables(task)
                        .get("systemOwner"));
        assertThat(shown).isEqualTo("Villy Prøve");
        assertThat(journey.registered().content().systemOwner()).isEqualTo(second);
        assertThat(beans.getBean(OwnerChanges.class).latest(journey.number(), OwnerRole.SYSTEM_OWNER))
                .hasValueSatisfying(kept -> {
                    assertThat(kept.former()).isEqualTo(first);
                    assertThat(kept.changedBy()).isEqualTo(first);
                });

        CaseDriver.travelTo(TODAY.plusYears(1).plusDays(1));
        people.runJobs();
        assertThat(people.atWork()).task("UserTask_ReviewSolution").isAssignedTo(second);
        assertThatThrownBy(() -> change(engine, first, "system-owner", first))
                .as("no longer the owner")
                .hasMessageContaining("Kun systemejeren selv, sekretariatet og digitaliseringschefen");
        assertThatThrownBy(() -> change(engine, secretary, "secretariat", foreigner))
                .hasMessageContaining("'%s' er ikke en af mulighederne".formatted(foreigner));
        assertThatThrownBy(() -> engine.start(
                        "owner-change",
                        foreigner,
                        "secretariat",
                        "865",
                        Map.of("caseNumber", people.caseNumber(), "newSystemOwner", foreigner)))
                .hasMessageContaining("Kommunen har ingen åben sag med det nummer");
    }

    private void change(Engine engine, String person, String group, String owner) {
        engine.start(
                "owner-change",
                person,
                group,
                "864",
                Map.of("caseNumber", people.caseNumber(), "newSystemOwner", owner, "newBenefitOwner", owner));
    }

    @Test
    void asks_for_a_review_after_a_year_and_then_a_year_after_that_review() {
        CaseDriver.travelTo(TODAY.plusYears(1).minusDays(1));
        people.runJobs();
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_OperateSolution");

        CaseDriver.travelTo(TODAY.plusYears(1).plusMonths(1));
        people.runJobs();
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_ReviewSolution");
        people.does("system-owner", "UserTask_ReviewSolution");
        assertThat(people.openTasks()).containsExactly("UserTask_OperateSolution", "UserTask_UpdateRegister");

        CaseDriver.travelTo(TODAY.plusYears(2).plusDays(20));
        people.runJobs();
        assertThat(people.openTasks()).containsExactly("UserTask_OperateSolution", "UserTask_UpdateRegister");

        CaseDriver.travelTo(TODAY.plusYears(2).plusMonths(1).plusDays(1));
        people.runJobs();
        assertThat(people.openTasks()).containsExactly("UserTask_ReviewSolution", "UserTask_UpdateRegister");
    }

    @Test
    void asks_for_a_decision_on_the_contract_though_a_review_is_open() {
        reviewYearly(2);
        CaseDriver.travelTo(TODAY.plusYears(3).minusDays(179));
        people.runJobs();
        assertThat(people.openTasks())
                .containsExactly("UserTask_DecideContract", "UserTask_OperateSolution", "UserTask_UpdateRegister");

        CaseDriver.travelTo(TODAY.plusYears(3).plusDays(1));
        people.runJobs();
        assertThat(people.openTasks()).contains("UserTask_DecideContract", "UserTask_ReviewSolution");
        people.does("system-owner", "UserTask_DecideContract", Map.of("newCostYear", Answers.YEAR + 3));

        assertThat(people.openTasks())
                .contains("UserTask_AnswerBusinessCriteria", "UserTask_ReviewSolution")
                .doesNotContain("UserTask_DecideContract");
        assertThat(people.timesPassed("CatchEvent_ContractNoticeDue")).isEqualTo(1);
    }

    @Test
    void asks_for_a_decision_on_the_contract_though_the_first_review_was_never_done() {
        CaseDriver.travelTo(TODAY.plusYears(1).plusDays(1));
        people.runJobs();
        assertThat(people.openTasks()).containsExactly("UserTask_ReviewSolution");

        CaseDriver.travelTo(TODAY.plusYears(3).minusDays(179));
        people.runJobs();

        assertThat(people.openTasks()).containsExactly("UserTask_DecideContract", "UserTask_ReviewSolution");
    }

    @Test
    void asks_for_a_decision_on_the_contract_while_G4_decides_and_again_until_it_is_made() {
        journey.through(Phase.OPERATION);
        CaseDriver.travelTo(TODAY.plusYears(3).minusDays(179));
        people.runJobs();
        assertThat(people.openTasks()).contains("UserTask_AnswerBusinessCriteria", "UserTask_DecideContract");

        people.does("system-owner", "UserTask_DecideContract", PHASE_OUT);
        assertThat(people.openTasks())
                .contains("UserTask_AnswerBusinessCriteria")
                .doesNotContain("UserTask_DecideContract");
        CaseDriver.travelTo(TODAY.plusYears(3).minusDays(148));
        people.runJobs();

        assertThat(people.openTasks()).contains("UserTask_AnswerBusinessCriteria", "UserTask_DecideContract");
    }

    @Test
    void plans_the_phase_out_when_a_review_says_so() {
        people.does("system-owner", "UserTask_OperateSolution", Map.of("operationAction", "review"));
        people.does("system-owner", "UserTask_ReviewSolution", Map.of("reviewOutcome", "phaseOut"));
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_PlanPhaseOut");

        people.does("system-owner", "UserTask_PlanPhaseOut");

        assertThat(people.process("operation-phase")).hasPassed("EndEvent_PhaseOutProposed");
        assertThat(costs.byYear(journey.number(), CostKind.PHASE_OUT))
                .containsExactly(YearAmount.of(Answers.YEAR, 20_000));
    }

    @Test
    void refuses_a_plan_for_a_year_gone_by_where_it_is_typed() {
        people.does("system-owner", "UserTask_OperateSolution");

        assertThatThrownBy(() -> people.does(
                        "system-owner", "UserTask_PlanPhaseOut", Map.of("phaseOutYear", TODAY.getYear() - 1)))
                .hasMessageContaining("Budgetår for udgiften: skal være i år, ");
    }

    @Test
    void plans_the_phase_out_when_the_contract_is_not_to_go_on() {
        people.does("system-owner", "UserTask_OperateSolution", Map.of("operationAction", "contract"));
        assertThat(people.openTasks()).containsExactly("UserTask_DecideContract", "UserTask_OperateSolution");

        people.does("system-owner", "UserTask_DecideContract", PHASE_OUT);

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_PlanPhaseOut");
    }

    @Test
    void stays_in_operation_when_G4_refuses_the_phase_out() {
        journey.through(Phase.OPERATION).decide("rejected");

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_OperateSolution");
        assertThat(journey.registered().isOpen()).isTrue();
        assertThat(journey.registered().phase()).isEqualTo(Phase.OPERATION);
    }

    /** The answers to the contract's form; null leaves a field out. */
    private static Map<String, Object> proposePhaseOut() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("contractOutcome", "phaseOut");
        Stream.of("newNoticeDate", "newEndDate", "newYearlyCost", "newCostYear", "changeBasis", "changeReason")
                .forEach(field -> answers.put(field, null));
        return answers;
    }

    /** Lets the yearly reviews of the first years pass. */
    private void reviewYearly(int years) {
        for (int year = 1; year <= years; year++) {
            CaseDriver.travelTo(TODAY.plusYears(year));
            people.runJobs();
            people.does("system-owner", "UserTask_ReviewSolution");
        }
    }
}
