package dk.portvagt.condition.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionEvent;
import dk.portvagt.condition.ConditionEvent.Kind;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.ConditionState;
import dk.portvagt.condition.Conditions;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.StandingItem;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.meeting.steps.SteeringMembers;
import dk.portvagt.process.Engine;
import dk.portvagt.process.Instances;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** A condition as a task of its owner, from the decision that set it to the verdict that it is met. */
@PortvagtTest
class ConditionFollowUpTest {

    private static final LocalDate TODAY = DanishDay.today();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Conditions conditions;

    @Autowired
    private ConditionFollowUp followUp;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private JdbcClient database;

    @Autowired
    private List<StandingItem> standingItems;

    private ReviewDriver review;
    private GateDriver people;
    private LocalDate deadline;
    private long condition;

    @BeforeEach
    void a_case_that_the_chair_can_approve() {
        review = new ReviewDriver(beans);
        review.give(ACQUISITION, YEAR, 100_000);
        review.costsLittle();
        deadline = officeDays.after(TODAY, 30);
    }

    @AfterEach
    void come_back_to_today() {
        ClockUtil.reset();
    }

    @Test
    void becomes_a_task_of_its_owner_by_itself_when_the_decision_goes_out() {
        sets("operations");

        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
        assertThat(people.finds("it-architect", "UserTask_MeetCondition")).isNull();
        assertThat(people.shown("UserTask_MeetCondition", "conditionText")).isEqualTo("Driften har sagt ja");
        assertThat((String) people.shown("UserTask_MeetCondition", "conditionSubject"))
                .isEqualTo(review.number + " · Omsorgssystem");
        // On the card in the list: the process knows neither, the case does.
        assertThat(people.shown("UserTask_MeetCondition", "cardPhase")).isEqualTo("Idéfasen");
        assertThat(people.shown("UserTask_MeetCondition", "cardAmount")).isEqualTo("100.000 kr.");
        assertThat(kinds()).containsExactly(Kind.IN_FORCE);
    }

    @Test
    void is_met_when_the_secretariat_accepts_the_evidence() {
        sets("operations");

        reports("operations", "Journal 26/77");
        assertThat(followUpProcess()).isNotWaitingAt("UserTask_MeetCondition");
        assertThat((String) people.shown("UserTask_JudgeCondition", "reportText"))
                .contains("indberetter vilkåret som opfyldt", "Journal 26/77");
        people.does("secretariat", "UserTask_JudgeCondition", Map.of("verdict", "fulfilled"));

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.MET);
        assertThat(followUpProcess()).hasPassed("EndEvent_ConditionMet").isEnded();
        assertThat(followUp.history(condition))
                .extracting(ConditionEvent::person)
                .containsExactly(null, "operations", "secretariat");
    }

    @Test
    void shows_what_people_wrote_as_they_wrote_it() {
        sets("operations");
        reports("operations", "24. november skrev driften under");
        assertThat((String) people.shown("UserTask_JudgeCondition", "reportText"))
                .endsWith("24. november skrev driften under");

        people.does(
                "secretariat",
                "UserTask_JudgeCondition",
                Map.of("verdict", "notFulfilled", "verdictRemark", "1. bilag mangler"));

        assertThat(people.shown("UserTask_MeetCondition", "conditionRemark")).isEqualTo("1. bilag mangler");
    }

    @Test
    void goes_back_to_its_owner_with_what_is_missing() {
        sets("operations");
        reports("operations", "Kommer snart");

        people.does(
                "secretariat",
                "UserTask_JudgeCondition",
                Map.of("verdict", "notFulfilled", "verdictRemark", "Aftalen mangler"));

        assertThat(people.shown("UserTask_MeetCondition", "conditionRemark")).isEqualTo("Aftalen mangler");
        reports("operations", "Journal 26/78");
        people.does("secretariat", "UserTask_JudgeCondition", Map.of("verdict", "fulfilled"));
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.REPORTED, Kind.NOT_MET, Kind.REPORTED, Kind.MET);
    }

    @Test
    void gets_a_later_deadline_only_from_somebody_else_and_with_a_reason() {
        sets("operations");
        LocalDate later = officeDays.after(deadline, 20);

        people.does(
                "operations",
                "UserTask_MeetCondition",
                Map.of(
                        "conditionReport", "moreTime",
                        "conditionEvidence", "Leverandøren er syg",
                        "wantedDeadline", later.toString()));
        assertThat(conditions.get(condition).content().deadline()).isEqualTo(deadline);
        assertThatThrownBy(() -> people.does(
                        "secretariat",
                        "UserTask_JudgeCondition",
                        Map.of("verdict", "extended", "newDeadline", later.toString())))
                .hasMessageContaining("Begrundelse for den nye frist");
        people.does(
                "secretariat",
                "UserTask_JudgeCondition",
                Map.of(
                        "verdict", "extended",
                        "newDeadline", later.toString(),
                        "extensionReason", "Besluttet af styregruppen"));

        assertThat(conditions.get(condition).content().deadline()).isEqualTo(later);
        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
    }

    @Test
    void lets_the_manager_judge_what_the_secretariat_itself_had_to_do() {
        sets("secretariat");

        reports("secretariat", "Journal 26/77");

        assertThat(people.finds("secretariat", "UserTask_JudgeCondition")).isNull();
        assertThat(people.finds("digitalisation-manager", "UserTask_JudgeCondition"))
                .hasCandidateGroup("digitalisation-manager");
    }

    @Test
    void asks_for_another_judge_when_the_one_who_reported_judges() {
        sets("operations");
        asOneOf(
                "secretariat",
                "operations",
                task("UserTask_MeetCondition", followUpProcess()),
                Map.of("conditionReport", "fulfilled", "conditionEvidence", "Journal 26/77"));

        assertThatThrownBy(() -> people.does("secretariat", "UserTask_JudgeCondition", Map.of("verdict", "fulfilled")))
                .hasMessageContaining("Den, der har indberettet om et vilkår, bedømmer det ikke selv");
        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.REPORTED);
        asOneOf(
                "sekretær-2",
                "secretariat",
                task("UserTask_JudgeCondition", followUpProcess()),
                Map.of("verdict", "fulfilled"));
        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.MET);
    }

    @Test
    void is_the_task_of_the_requester_of_the_case_when_it_is_the_requesters() {
        SteeringMembers staff = new SteeringMembers(beans, review.desk.municipality);
        String requester = staff.joins("Rita", PortvagtGroup.REQUESTER);
        staff.joins("Robert", PortvagtGroup.REQUESTER);
        database.sql("UPDATE portvagt.acquisition_case SET requester = ? WHERE case_number = ?")
                .params(requester, review.number.toString())
                .update();

        sets("requester");

        assertThat(followUpProcess()).task("UserTask_MeetCondition").isAssignedTo(requester);
        assertThat(people.shown("UserTask_MeetCondition", "conditionOwnerName")).isEqualTo("Rita Prøve");
    }

    @Test
    void is_the_task_of_the_system_owner_that_the_case_names() {
        SteeringMembers staff = new SteeringMembers(beans, review.desk.municipality);
        String owner = staff.joins("Sonja", PortvagtGroup.SYSTEM_OWNER);
        database.sql("UPDATE portvagt.acquisition_case SET system_owner = ? WHERE case_number = ?")
                .params(owner, review.number.toString())
                .update();

        sets("system-owner");

        assertThat(followUpProcess()).task("UserTask_MeetCondition").isAssignedTo(owner);
    }

    // Deadlines

    @Test
    void reminds_its_owner_and_asks_the_secretariat_and_the_manager_to_step_in() {
        sets("operations");

        arrives(officeDays.before(deadline, 10));
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.REMINDED);
        arrives(deadline);
        assertThat(agenda(deadline)).singleElement().asString().contains("Driften har sagt ja", "fristen er i dag");
        arrives(officeDays.after(deadline, 1));
        assertThat(people.finds("secretariat", "UserTask_ChaseCondition")).hasCandidateGroup("secretariat");
        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
        assertThat(agenda(officeDays.after(deadline, 1)))
                .singleElement()
                .asString()
                .contains("fristen er overskredet");
        arrives(officeDays.after(deadline, 6));
        assertThat(followUpProcess()).isNotWaitingAt("UserTask_ChaseCondition");
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.REMINDED, Kind.OVERDUE, Kind.ESCALATED);

        people.does("digitalisation-manager", "UserTask_ChaseConditionAsManager", Map.of("chaseAction", "keep"));
        assertThat(followUpProcess()).hasPassed("ServiceTask_PlanNextChase");
        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
    }

    @Test
    void is_chased_again_and_again_as_long_as_nobody_gives_a_later_deadline() {
        sets("operations");
        arrives(officeDays.after(deadline, 1));

        people.does("secretariat", "UserTask_ChaseCondition", Map.of("chaseAction", "keep"));
        arrives(officeDays.after(deadline, 5));
        assertThat(followUpProcess()).isNotWaitingAt("UserTask_ChaseCondition");
        arrives(officeDays.after(deadline, 6));
        assertThat(people.finds("secretariat", "UserTask_ChaseCondition")).hasCandidateGroup("secretariat");
        arrives(officeDays.after(deadline, 11));
        people.does("digitalisation-manager", "UserTask_ChaseConditionAsManager", Map.of("chaseAction", "keep"));
        arrives(officeDays.after(deadline, 16));

        assertThat(people.finds("secretariat", "UserTask_ChaseCondition")).hasCandidateGroup("secretariat");
        assertThat(kinds())
                .containsExactly(
                        Kind.IN_FORCE, Kind.REMINDED, Kind.OVERDUE, Kind.OVERDUE, Kind.ESCALATED, Kind.OVERDUE);
    }

    @Test
    void starts_its_time_again_when_the_secretariat_gives_a_later_deadline() {
        sets("operations");
        arrives(officeDays.after(deadline, 1));
        LocalDate later = officeDays.after(deadline, 30);

        people.does(
                "secretariat",
                "UserTask_ChaseCondition",
                Map.of("chaseAction", "extend", "newDeadline", later.toString(), "extensionReason", "Udbud udskudt"));

        assertThat(conditions.get(condition).content().deadline()).isEqualTo(later);
        assertThat(agenda(officeDays.after(deadline, 2))).isEmpty();
        arrives(officeDays.before(later, 10));
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.REMINDED, Kind.OVERDUE, Kind.EXTENDED, Kind.REMINDED);
    }

    @Test
    void lets_nobody_give_a_later_deadline_to_what_lapsed_in_the_same_moment() {
        sets("operations");
        arrives(officeDays.after(deadline, 1));
        followUp.lapse(review.number.toString(), "Sagen er slut");

        assertThatThrownBy(() -> people.does(
                        "secretariat",
                        "UserTask_ChaseCondition",
                        Map.of(
                                "chaseAction",
                                "extend",
                                "newDeadline",
                                officeDays.after(deadline, 30).toString(),
                                "extensionReason",
                                "Udbud udskudt")))
                .hasMessageContaining("bortfaldet");
    }

    @Test
    void has_the_manager_follow_up_what_the_secretariat_itself_had_to_do() {
        sets("secretariat");

        arrives(officeDays.after(deadline, 1));

        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseCondition"))
                .hasCandidateGroup("digitalisation-manager");
        assertThat(people.finds("secretariat", "UserTask_ChaseCondition"))
                .as("nobody gives themselves a later deadline")
                .isNull();
    }

    @Test
    void leaves_nobody_to_step_in_once_its_owner_has_reported() {
        sets("operations");
        arrives(officeDays.after(deadline, 1));

        reports("operations", "Journal 26/77");

        assertThat(followUpProcess()).isNotWaitingAt("UserTask_ChaseCondition");
        assertThat(agenda(officeDays.after(deadline, 1)))
                .singleElement()
                .asString()
                .contains("indberettet og venter på bedømmelse");
    }

    @Test
    void reminds_those_who_have_to_judge() {
        sets("operations");
        reports("operations", "Journal 26/77");

        arrives(officeDays.after(TODAY, 6));

        assertThat(followUpProcess()).hasPassed("EndEvent_JudgeReminded");
        assertThat(people.finds("secretariat", "UserTask_JudgeCondition")).hasCandidateGroup("secretariat");
    }

    @Test
    void has_as_much_longer_as_its_case_stood_still() {
        sets("operations");

        beans.getBean(ConditionMessages.class).postpone(review.number, Duration.ofHours(50));

        assertThat(conditions.get(condition).content().deadline()).isEqualTo(deadline.plusDays(3));
        assertThat(people.shown("UserTask_MeetCondition", "deadlineText"))
                .isEqualTo(DanishDates.of(deadline.plusDays(3)));
        assertThat(kinds()).containsExactly(Kind.IN_FORCE, Kind.EXTENDED);
    }

    // The case ends

    @Test
    void lapses_when_its_case_ends_wherever_it_stands() {
        sets("operations");
        reports("operations", "Journal 26/77");

        cases.close(review.number, CaseStatus.WITHDRAWN, "Behovet er væk");

        assertThat(people.finds("secretariat", "UserTask_JudgeCondition")).isNull();
        assertThat(followUpProcess()).hasPassed("EndEvent_ConditionLapsed").isEnded();
        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.LAPSED);
        assertThat(followUp.history(condition))
                .last()
                .satisfies(event -> assertThat(event.text()).isEqualTo("Sagen er slut: trukket tilbage."));
    }

    @Test
    void lapses_also_when_its_case_ends_before_anybody_was_asked() {
        people = review.starts("G1", Map.of("urgent", true, "riskLevel", "low", "clarificationBudget", 60_000L));
        people.prepare();
        review.desk.completes(
                "steering-chair", query -> query.taskDefinitionKey("UserTask_DecideAsChair"), decision("operations"));

        cases.close(review.number, CaseStatus.WITHDRAWN, "Behovet er væk");
        review.desk.runJobs();

        assertThat(people.finds("operations", "UserTask_MeetCondition")).isNull();
        assertThat(followUpProcess()).hasPassed("EndEvent_ConditionLapsed").isEnded();
    }

    // Beside cases

    @Test
    void follows_a_condition_of_a_budget_decision_up_as_well() {
        MeetingDriver meeting = budgetYearOnTheAgenda();
        meeting.decides("approvedWithConditions", conditionOf("budget-controller"))
                .confirms()
                .publishes();

        assertThat(review.desk.finds("budget-controller", query -> query.taskDefinitionKey("UserTask_MeetCondition")))
                .hasCandidateGroup("budget-controller");
        assertThat(String.valueOf(review.desk.shown(
                        query -> query.tenantIdIn(review.desk.municipality).taskDefinitionKey("UserTask_MeetCondition"),
                        "conditionSubject")))
                .startsWith("Budgetår, besluttet ");
        assertThat(agenda(deadline)).singleElement().asString().startsWith("Uden sag, Driften har sagt ja");
    }

    // Given up by the steering group

    @Test
    void lapses_when_the_steering_group_gives_it_up_and_keeps_the_decision() {
        sets("operations");
        MeetingDriver meeting = new MeetingDriver(beans, review.desk);
        assertThat(meeting.variable("waivableConditions").toString()).contains("Driften har sagt ja");

        meeting.agenda("waive", waiver(condition));
        assertThat(meeting.variable("waivableConditions").toString()).doesNotContain("Driften har sagt ja");
        assertThat((String) meeting.items().get(0).content().paper().summary())
                .contains("Driften har sagt ja", "Driften er nedlagt");
        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
        meeting.decidesAll("approved");

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.LAPSED);
        assertThat(people.finds("operations", "UserTask_MeetCondition")).isNull();
        assertThat(followUpProcess()).hasPassed("EndEvent_ConditionLapsed").isEnded();
        long decision = database.sql("SELECT waived_by FROM portvagt.decision_condition WHERE id = ?")
                .param(condition)
                .query(Long.class)
                .single();
        assertThat(followUp.history(condition))
                .last()
                .extracting(ConditionEvent::text)
                .isEqualTo("Frafaldet ved beslutning nr. " + decision + ".");
        assertThat(conditions.allMet(review.number.toString())).isTrue();
    }

    @Test
    void lets_the_case_go_on_that_waited_at_its_gate_for_what_is_given_up() {
        sets("operations");
        GateDriver next = review.starts("G2", Map.of());
        assertThat(next.finds("secretariat", "UserTask_AwaitConditions")).hasCandidateGroup("secretariat");

        new MeetingDriver(beans, review.desk).agenda("waive", waiver(condition)).decidesAll("approved");
        review.desk.runJobs();

        assertThat(review.instance()).isNotWaitingAt("UserTask_AwaitConditions");
    }

    @Test
    void stays_in_force_when_the_steering_group_does_not_give_it_up() {
        sets("operations");

        new MeetingDriver(beans, review.desk).agenda("waive", waiver(condition)).decidesAll("rejected");

        assertThat(conditions.get(condition).state()).isEqualTo(ConditionState.IN_FORCE);
        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
    }

    @Test
    void is_proposed_to_be_given_up_once_and_only_while_it_is_open() {
        sets("operations");
        MeetingDriver meeting = new MeetingDriver(beans, review.desk);
        meeting.agenda("waive", waiver(condition));

        assertThatThrownBy(() -> meeting.agenda("waive", waiver(condition)))
                .hasMessageContaining("Vilkår, der skal frafaldes");
        assertThatThrownBy(() -> meeting.agenda("waive", waiver(condition + 1_000_000)))
                .hasMessageContaining("Vilkår, der skal frafaldes");
        assertThatThrownBy(() -> meeting.agenda("waive", Map.of("waivedCondition", String.valueOf(condition))))
                .hasMessageContaining("frafaldes");

        assertThat(meeting.items()).hasSize(1);
    }

    private static Map<String, Object> waiver(long condition) {
        return Map.of("waivedCondition", String.valueOf(condition), "waiverReason", "Driften er nedlagt");
    }

    private MeetingDriver budgetYearOnTheAgenda() {
        review.desk.start(
                "budget-year",
                "budget-controller",
                Map.of(
                        "year",
                        (long) YEAR + 1,
                        "acquisitionAmount",
                        5_000_000L,
                        "operationAmount",
                        2_000_000L,
                        "budgetNote",
                        "Byrådets budget"));
        review.desk.runJobs();
        return new MeetingDriver(beans, review.desk).agenda("ready");
    }

    private void sets(String owner) {
        people = review.starts("G1", Map.of("urgent", true, "riskLevel", "low", "clarificationBudget", 60_000L));
        people.prepare();
        people.does("steering-chair", "UserTask_DecideAsChair", decision(owner));
        condition = conditions.unmet(review.number.toString()).stream()
                .map(Condition::id)
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> decision(String owner) {
        Map<String, Object> decision = new HashMap<>(conditionOf(owner));
        decision.put("steeringOutcome", "approvedWithConditions");
        decision.put("decisionReason", "Derfor");
        return decision;
    }

    private Map<String, Object> conditionOf(String owner) {
        return Map.of(
                "condition1Text",
                "Driften har sagt ja",
                "condition1Owner",
                owner,
                "condition1Deadline",
                deadline.toString());
    }

    private void reports(String person, String evidence) {
        people.does(
                person,
                "UserTask_MeetCondition",
                Map.of("conditionReport", "fulfilled", "conditionEvidence", evidence));
    }

    private void arrives(LocalDate day) {
        CaseDriver.travelTo(day);
        review.desk.runJobs();
    }

    private List<Kind> kinds() {
        return followUp.history(condition).stream().map(ConditionEvent::kind).toList();
    }

    private List<String> agenda(LocalDate meeting) {
        return standingItems.stream()
                .filter(item -> item.kind() == StandingItem.Kind.CONDITIONS)
                .flatMap(item -> item.tables(review.desk.municipality, meeting).stream())
                .flatMap(section -> section.table().rows().stream())
                .map(row -> String.join(", ", row))
                .toList();
    }

    /** Submits the form as a certain person of a group. */
    private void asOneOf(String person, String group, Task task, Map<String, Object> answers) {
        new Engine(beans).as(person, group, review.desk.municipality, () -> {
            beans.getBean(TaskService.class).claim(task.getId(), person);
            beans.getBean(org.camunda.bpm.engine.FormService.class).submitTaskForm(task.getId(), answers);
            return null;
        });
        review.desk.runJobs();
    }

    /** The one process that follows the condition up, running or ended. */
    private ProcessInstance followUpProcess() {
        return Instances.latest(
                query -> query.processDefinitionKey("condition-follow-up").tenantIdIn(review.desk.municipality));
    }
}
