package dk.portvagt.meeting.steps;

import static dk.portvagt.budgetyear.steps.BudgetDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskQuery;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.budgetyear.steps.BudgetDriver;
import dk.portvagt.engine.duty.DutyRefusedException;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Who raised, proposed or wrote down something has another role besides, as in a small municipality. */
@PortvagtTest
class MeetingDutiesTest {

    private static final String HERE = "872";
    private static final String OWN = "Den, der har rejst sagen eller stillet forslaget, afgør det ikke";

    @Autowired
    private TaskService tasks;

    private BeanFactory beans;
    private CaseJourney journey;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        this.beans = beans;
        journey = new CaseJourney(beans, HERE);
    }

    @Test
    void keeps_who_raised_a_case_from_deciding_it_and_who_wrote_it_down_from_confirming_it() {
        journey.people.raiseIdea(Map.of());
        journey.through(Phase.IDEA);
        journey.gate().prepare();
        MeetingDriver meeting = journey.meeting().agenda("ready");

        refuses("requester", "steering-group", "UserTask_DecideItem", OWN);
        meeting.decides("approved");
        refuses("steering-group", "steering-chair", "UserTask_ConfirmDecisions", "bekræfter ikke afgørelserne");
        refuses("requester", "steering-chair", "UserTask_ConfirmDecisions", "bekræfter ikke afgørelserne");

        meeting.confirms().publishes();
    }

    @Test
    void keeps_who_proposes_a_budget_from_deciding_it() {
        Desk desk = new Desk(beans, HERE);
        desk.start(
                "budget-year",
                "budget-controller",
                Map.of("year", 2034L, "acquisitionAmount", 1_000_000L, "operationAmount", 0L, "budgetNote", "Budget"));
        desk.runJobs();
        MeetingDriver meeting = new MeetingDriver(beans, desk).agenda("ready");

        refuses("budget-controller", "steering-group", "UserTask_DecideItem", OWN);

        meeting.decides("rejected").confirms().publishes();
    }

    @Test
    void keeps_who_proposes_a_budget_change_from_deciding_it_and_from_entering_what_the_council_decided() {
        BudgetDriver budget = new BudgetDriver(beans).opens(YEAR);
        budget.changes("supplementary", 500_000, Map.of());
        MeetingDriver meeting = budget.meeting().agenda("ready");

        refusesTheController(budget, "steering-group", "UserTask_DecideItem", OWN);
        meeting.decides("approved");
        refusesTheController(budget, "steering-chair", "UserTask_ConfirmDecisions", "bekræfter ikke afgørelserne");
        meeting.confirms().publishes();
        refusesTheController(
                budget,
                "secretariat",
                "UserTask_RecordChangeCouncilDecision",
                "Den, der har foreslået budgetændringen, indfører ikke den politiske beslutning om den");
    }

    @Test
    void keeps_who_proposes_a_carry_over_from_deciding_it_and_from_entering_what_was_decided() {
        BudgetDriver budget = new BudgetDriver(beans).opens(YEAR);
        budget.does("budget-controller", "UserTask_ManageBudgetYear", Map.of("changeKind", "close"));
        budget.opens(YEAR + 1);
        budget.proposesClosing(500_000, 0);
        MeetingDriver meeting = budget.meeting().agenda("ready");

        refusesTheController(budget, "steering-group", "UserTask_DecideItem", OWN);
        meeting.decides(
                        "approvedWithConditions",
                        Map.of(
                                "condition1Text", "Højst 300.000 kr. overføres",
                                "condition1Owner", "budget-controller",
                                "condition1Deadline",
                                        DanishDay.today().plusDays(60).toString()))
                .confirms()
                .publishes();
        refusesTheController(
                budget,
                "secretariat",
                "UserTask_EnterDecidedCarryOver",
                "Den, der har foreslået overførslen, indfører ikke de besluttede beløb");
    }

    @Test
    void keeps_who_revised_a_budget_that_a_colleague_had_proposed_from_deciding_it() {
        BudgetDriver budget = new BudgetDriver(beans);
        budget.proposes(YEAR, 1_000_000, 500_000, Map.of());
        budget.decidesAll("rework");
        budget.desk.completes(
                "a-colleague",
                "budget-controller",
                budget.task("UserTask_ReviseBudgetProposal"),
                Map.of(
                        "revisionAction",
                        "propose",
                        "acquisitionAmount",
                        900_000L,
                        "operationAmount",
                        500_000L,
                        "budgetNote",
                        "Revideret"));
        budget.desk.runJobs();
        MeetingDriver meeting = budget.meeting().agenda("ready");

        refuses(budget.municipality, "a-colleague", "steering-group", "UserTask_DecideItem", OWN);
        refusesTheController(budget, "steering-group", "UserTask_DecideItem", OWN);
        meeting.decides("rejected").confirms().publishes();
    }

    private void refusesTheController(BudgetDriver budget, String group, String task, String rule) {
        refuses(budget.municipality, "budget-controller", group, task, rule);
    }

    private void refuses(String person, String group, String task, String rule) {
        refuses(HERE, person, group, task, rule);
    }

    private void refuses(String municipality, String person, String group, String task, String rule) {
        Task found =
                taskQuery().tenantIdIn(municipality).taskDefinitionKey(task).singleResult();
        assertThatThrownBy(() -> new Engine(beans).as(person, group, municipality, () -> {
                    tasks.claim(found.getId(), person);
                    return null;
                }))
                .isInstanceOf(DutyRefusedException.class)
                .hasMessageContaining("Funktionsadskillelse: ")
                .hasMessageContaining(rule);
        assertThat(found).isNotAssigned();
    }
}
