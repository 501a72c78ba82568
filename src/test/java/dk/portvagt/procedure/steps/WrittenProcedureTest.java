package dk.portvagt.procedure.steps;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static dk.portvagt.gate.steps.ReviewDriver.YEAR;
import static dk.portvagt.process.Instances.timesPassed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.engine.identity.PortvagtGroup;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.StandingItem;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.meeting.steps.SteeringMembers;
import dk.portvagt.procedure.MemberAnswer;
import dk.portvagt.procedure.WrittenAnswer;
import dk.portvagt.procedure.WrittenProcedure;
import dk.portvagt.procedure.WrittenProcedure.State;
import dk.portvagt.procedure.WrittenProcedures;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steering group decides a gate between two meetings. */
@PortvagtTest
class WrittenProcedureTest {

    private static final Map<String, Object> AGREE = Map.of("procedureAnswer", "agree");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private WrittenProcedures procedures;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private JdbcClient database;

    @Autowired
    private List<StandingItem> standingItems;

    private ReviewDriver review;
    private GateDriver people;
    private SteeringMembers members;
    private String anne;
    private String bo;
    private String chair;

    @BeforeEach
    void a_case_that_may_be_decided_in_writing() {
        review = new ReviewDriver(beans);
        review.give(ACQUISITION, YEAR, 100_000);
        members = new SteeringMembers(beans, review.desk.municipality);
        anne = members.joins("Anne");
        bo = members.joins("Bo");
        chair = members.joins("Carl", PortvagtGroup.STEERING_CHAIR);
    }

    @AfterEach
    void come_back_to_today() {
        ClockUtil.reset();
    }

    // Decided

    @Test
    void decides_when_every_member_agrees_and_books_on_that_decision() {
        sendsOut(Map.of());
        assertThat(review.reserved()).isEqualByComparingTo("0");

        answer(anne, AGREE);
        answer(bo, AGREE);
        assertThat(review.instance()).isNotEnded();
        answer(chair, AGREE);

        assertThat(review.instance()).hasPassed("EndEvent_Approved");
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.WRITTEN_PROCEDURE);
        assertThat(decision().content().decidedBy()).isEqualTo(chair);
        assertThat(review.reserved()).isEqualByComparingTo("60000");
        assertThat(procedure().state()).isEqualTo(State.DECIDED);
    }

    @Test
    void tells_the_next_meeting_who_answered_what() {
        sendsOut(Map.of());
        allAgree();

        String told = String.join("\n", fastDecisions(DanishDay.today().plusDays(30)));

        assertThat(told)
                .contains(review.number.toString())
                .contains("IT-styregruppen ved skriftlig høring")
                .contains("3 af 3 medlemmer er enige", "Anne Prøve: enig", "Carl Prøve: enig");
    }

    @ParameterizedTest
    @CsvSource({"reject,REJECTED,EndEvent_Rejected", "rework,REWORK,EndEvent_SentBack"})
    void decides_what_is_recommended_also_when_it_is_a_no(String recommendation, DecisionOutcome outcome, String end) {
        sendsOut(Map.of("recommendation", recommendation));

        allAgree();

        assertThat(review.instance()).hasPassed(end);
        assertThat(decision().content().outcome()).isEqualTo(outcome);
        assertThat(decision().content().reason()).contains("Det gamle system udløber");
        assertThat(review.reserved()).isEqualByComparingTo("0");
    }

    @Test
    void decides_nothing_when_the_recommendation_was_changed_after_the_paper_was_written() {
        sendsOut(Map.of("recommendation", "reject"));
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        runtime.setVariable(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber(), "written-procedure")
                        .singleResult()
                        .getId(),
                "recommendation",
                "approve");

        assertThatThrownBy(this::allAgree).hasStackTraceContaining("does not recommend Godkendes");

        assertThat(decisions.ofCase(caseNumber())).isEmpty();
    }

    @Test
    void brings_the_recommended_conditions_into_force() {
        sendsOut(Map.of(
                "recommendation", "approveWithConditions",
                "condition1Text", "Driften har sagt ja",
                "condition1Owner", "operations",
                "condition1Deadline", DanishDay.today().plusDays(30).toString()));
        assertThat(review.desk
                        .variable(members.open(anne, caseNumber()), "proposedConditions")
                        .toString())
                .contains("Driften har sagt ja");

        allAgree();

        assertThat(decision().content().outcome()).isEqualTo(DecisionOutcome.APPROVED_WITH_CONDITIONS);
        assertThat(people.finds("operations", "UserTask_MeetCondition")).hasCandidateGroup("operations");
    }

    @Test
    void decides_with_one_member_only() {
        members.leaves(anne);
        members.leaves(bo);
        sendsOut(Map.of());

        answer(chair, AGREE);

        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.WRITTEN_PROCEDURE);
    }

    @Test
    void does_not_count_a_member_who_stands_down() {
        sendsOut(Map.of());

        answer(anne, Map.of("procedureAnswer", "disqualified", "procedureReason", "Min søn er ansat der"));
        answer(bo, AGREE);
        answer(chair, AGREE);

        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.WRITTEN_PROCEDURE);
        assertThat(procedure().result()).contains("2 af 2 medlemmer", "Anne Prøve: inhabil (Min søn er ansat der)");
    }

    @Test
    void goes_on_without_a_member_who_has_left_the_group_meanwhile() {
        sendsOut(Map.of());
        answer(anne, AGREE);
        members.leaves(bo);

        answer(chair, AGREE);

        assertThat(procedure().state()).isEqualTo(State.DECIDED);
        assertThat(procedure().result()).contains("2 af 2", "Bo Prøve: har ikke svaret (ikke længere medlem");
    }

    @Test
    void does_not_ask_the_member_who_raised_the_case() {
        database.sql("UPDATE portvagt.acquisition_case SET requester = ? WHERE case_number = ?")
                .params(bo, caseNumber())
                .update();

        sendsOut(Map.of());

        assertThat(members.finds(anne, caseNumber())).isAssignedTo(anne);
        assertThat(members.finds(bo, caseNumber())).isNull();
    }

    // To a meeting instead

    @ParameterizedTest
    @CsvSource({"discuss,ønsker drøftelse på et møde", "disagree,uenig"})
    void goes_to_the_next_meeting_as_soon_as_one_member_wants_that_or_is_against(String answer, String told) {
        sendsOut(Map.of());

        answer(anne, Map.of("procedureAnswer", answer, "procedureReason", "For dyrt"));

        assertThat(procedure().state()).isEqualTo(State.TO_MEETING);
        assertThat(members.finds(bo, caseNumber())).isNull();
        assertThat(review.instance()).hasPassed("ServiceTask_PlaceOnAgenda");
        MeetingDriver meeting = new MeetingDriver(beans, review.desk).agenda("ready");
        assertThat((String) meeting.variable("itemSummary")).contains("Anne Prøve: " + told + " (For dyrt)");
        meeting.decides("approved").confirms().publishes();
        assertThat(decision().content().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
    }

    @Test
    void goes_to_a_meeting_when_there_is_nobody_to_ask() {
        members.leaves(anne);
        members.leaves(bo);
        database.sql("SELECT 1").query(Integer.class).single();
        beans.getBean(org.camunda.bpm.engine.IdentityService.class)
                .deleteMembership(chair, PortvagtGroup.STEERING_CHAIR.id());

        sendsOut(Map.of());

        assertThat(procedure().state()).isEqualTo(State.TO_MEETING);
    }

    // Deadlines

    @Test
    void reminds_and_then_asks_the_manager_and_the_chair_and_ends_by_itself() {
        sendsOut(Map.of());
        answer(anne, AGREE);
        LocalDate deadline = procedure().deadline();
        assertThat(deadline).isEqualTo(officeDays.after(DanishDay.today(), 5));

        arrives(officeDays.before(deadline, 2));
        assertThat(reviewEvents()).containsExactly("REMINDED");
        assertThat(mailsTo(anne)).as("who has answered is not reminded").isEqualTo(1);
        assertThat(mailsTo(bo)).isEqualTo(2);

        arrives(officeDays.onOrAfter(deadline.plusDays(1)));
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseAnswers"))
                .hasCandidateGroup("digitalisation-manager");
        assertThat((String) people.shown("UserTask_ChaseAnswers", "answersText"))
                .contains("Har svaret: Anne Prøve", "Mangler: Bo Prøve, Carl Prøve");

        arrives(officeDays.after(deadline, 3));
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseAnswers"))
                .isNull();
        assertThat(people.finds("steering-chair", "UserTask_ChaseAnswersAsChair"))
                .hasCandidateGroup("steering-chair");

        arrives(officeDays.after(deadline, 5));
        assertThat(procedure().state()).as("one of three is no majority").isEqualTo(State.TO_MEETING);
        assertThat(reviewEvents()).containsExactly("REMINDED", "ESCALATED", "ESCALATED");
        assertThat(review.instance()).hasPassed("ServiceTask_PlaceOnAgenda");
    }

    @Test
    void counts_an_answer_that_comes_after_the_deadline_while_others_are_asked_to_step_in() {
        sendsOut(Map.of());
        answer(anne, AGREE);
        answer(bo, AGREE);
        arrives(officeDays.after(procedure().deadline(), 1));
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseAnswers"))
                .hasCandidateGroup("digitalisation-manager");

        answer(chair, AGREE);

        assertThat(procedure().state()).isEqualTo(State.DECIDED);
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseAnswers"))
                .isNull();
    }

    @Test
    void decides_with_more_than_half_when_the_manager_ends_it() {
        sendsOut(Map.of());
        answer(anne, AGREE);
        answer(bo, AGREE);
        arrives(officeDays.after(procedure().deadline(), 1));

        people.does("digitalisation-manager", "UserTask_ChaseAnswers", Map.of("procedureAction", "conclude"));

        assertThat(procedure().state()).isEqualTo(State.DECIDED);
        assertThat(procedure().result()).contains("2 af 3 medlemmer er enige", "Carl Prøve: har ikke svaret");
        assertThat(members.finds(chair, caseNumber())).isNull();
    }

    @Test
    void goes_to_a_meeting_when_the_chair_says_so_whatever_was_answered() {
        sendsOut(Map.of());
        answer(anne, AGREE);
        answer(bo, AGREE);
        arrives(officeDays.after(procedure().deadline(), 1));
        arrives(officeDays.after(procedure().deadline(), 3));

        people.does("steering-chair", "UserTask_ChaseAnswersAsChair", Map.of("procedureAction", "meeting"));

        assertThat(procedure().state()).isEqualTo(State.TO_MEETING);
    }

    @Test
    void starts_the_time_again_when_the_manager_gives_a_new_deadline() {
        sendsOut(Map.of());
        arrives(officeDays.after(procedure().deadline(), 1));
        LocalDate later = officeDays.after(DanishDay.today(), 20);

        people.does(
                "digitalisation-manager",
                "UserTask_ChaseAnswers",
                Map.of(
                        "procedureAction",
                        "extend",
                        "newDeadline",
                        later.toString(),
                        "extensionReason",
                        "Efterårsferie"));

        assertThat(procedure().deadline()).isEqualTo(later);
        assertThat(reviewEvents()).containsExactly("REMINDED", "ESCALATED", "EXTENDED");
        arrives(officeDays.after(later, 1));
        assertThat(people.finds("digitalisation-manager", "UserTask_ChaseAnswers"))
                .hasCandidateGroup("digitalisation-manager");
        allAgree();
        assertThat(procedure().state()).isEqualTo(State.DECIDED);
    }

    // What is refused, and what comes at once

    @Test
    void takes_an_answer_from_the_member_only_and_only_once() {
        sendsOut(Map.of());
        Task annes = members.open(anne, caseNumber());

        assertThatThrownBy(() -> members.submits(bo, annes, AGREE)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> members.submits(anne, annes, Map.of("procedureAnswer", "discuss")))
                .hasMessageContaining("Begrundelse");
        members.submits(anne, annes, AGREE);
        assertThatThrownBy(() -> members.submits(anne, annes, Map.of("procedureAnswer", "disagree")))
                .isInstanceOf(RuntimeException.class);

        assertThat(procedures.answers(procedure().id()))
                .filteredOn(WrittenAnswer::isGiven)
                .extracting(WrittenAnswer::answer)
                .containsExactly(MemberAnswer.AGREE);
    }

    @Test
    void counts_both_when_the_last_two_answer_before_the_engine_has_gone_on() {
        sendsOut(Map.of());
        answer(anne, AGREE);

        members.answers(bo, caseNumber(), AGREE);
        members.answers(chair, caseNumber(), AGREE);
        review.desk.runJobs();

        assertThat(procedure().state()).isEqualTo(State.DECIDED);
        assertThat(procedure().result()).contains("3 af 3");
        assertThat(timesPassed(review.instance(), "CallActivity_WrittenProcedure"))
                .isEqualTo(1);
    }

    @Test
    void lapses_with_a_case_that_is_withdrawn_meanwhile() {
        sendsOut(Map.of());
        answer(anne, AGREE);

        review.isCancelled();

        assertThat(procedure().state()).isEqualTo(State.LAPSED);
        assertThat(members.finds(bo, caseNumber())).isNull();
    }

    @Test
    void offers_only_the_routes_that_the_table_of_authorities_leaves_open() {
        people = review.starts("G1", Map.of("clarificationBudget", 60_000L, "riskLevel", "high"));
        people.answerCriteria("fulfilled");

        assertThat(String.valueOf(people.shown("UserTask_DraftDecisionPaper", "decisionRoutes")))
                .contains("meeting")
                .doesNotContain("written", "urgent");
        assertThatThrownBy(() -> people.draftPaper(Map.of("decisionRoute", "written")))
                .hasMessageContaining("'written' er ikke en af mulighederne: Møde i IT-styregruppen");
        assertThat(people.finds("secretariat", "UserTask_DraftDecisionPaper")).isAssignedTo("secretariat");
    }

    private void sendsOut(Map<String, Object> paper) {
        people = review.starts("G1", Map.of("clarificationBudget", 60_000L));
        people.answerCriteria("fulfilled");
        Map<String, Object> answers = new HashMap<>(paper);
        answers.put("decisionRoute", "written");
        people.draftPaper(answers);
    }

    private void allAgree() {
        for (String member : List.of(anne, bo, chair)) {
            answer(member, AGREE);
        }
    }

    private void answer(String member, Map<String, Object> answer) {
        members.answers(member, caseNumber(), answer);
        review.desk.runJobs();
    }

    private void arrives(LocalDate day) {
        CaseDriver.travelTo(day);
        review.desk.runJobs();
    }

    private String caseNumber() {
        return review.number.toString();
    }

    private Decision decision() {
        return decisions.find((Long) review.variable("decisionId")).orElseThrow();
    }

    private WrittenProcedure procedure() {
        return database.sql("SELECT max(id) FROM portvagt.written_procedure WHERE municipality = ?")
                .param(review.desk.municipality)
                .query(Long.class)
                .optional()
                .map(procedures::get)
                .orElseThrow();
    }

    private List<String> reviewEvents() {
        return database.sql("SELECT kind FROM portvagt.written_procedure_event WHERE procedure_id = ? ORDER BY id")
                .param(procedure().id())
                .query(String.class)
                .list();
    }

    private long mailsTo(String person) {
        return database.sql("SELECT count(*) FROM portvagt.mail WHERE recipient = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private List<String> fastDecisions(LocalDate meeting) {
        return standingItems.stream()
                .filter(item -> item.kind() == StandingItem.Kind.FAST_DECISIONS)
                .flatMap(item -> item.tables(review.desk.municipality, meeting).stream())
                .flatMap(section -> section.table().rows().stream())
                .map(row -> String.join(", ", row))
                .toList();
    }
}
