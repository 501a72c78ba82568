package dk.portvagt.intervention.steps;

import static dk.portvagt.intervention.steps.InterventionDriver.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.acquisition.steps.WithdrawalDriver;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.engine.border.FormRefusedException;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Demands and stops, in every phase; pauses have a test of their own. */
@PortvagtTest
class InterventionTest {

    private static final String HERE = "869";
    private static final String UNKNOWN =
            "Der er ingen åben sag med dette sagsnummer i din kommune. Kontrollér nummeret.";

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private JdbcClient database;

    private BeanFactory beans;
    private CaseJourney journey;
    private CaseDriver people;
    private LocalDate deadline;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        this.beans = beans;
        journey = new CaseJourney(beans, HERE);
        people = journey.people;
        deadline = officeDays.after(DanishDay.today(), 10);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    // Demands

    @ParameterizedTest
    @EnumSource(Phase.class)
    void gives_a_demand_to_the_people_of_the_case_in_any_phase_and_at_its_gate(Phase phase) {
        journey.upTo(phase);
        InterventionDriver architect =
                architect().asks("update", number(), deadline).isHeard();

        String group = phase.isLive() ? "system-owner" : "digital-consultant";
        assertThat(architect.shown("UserTask_AnswerDemand", "interventionReason"))
                .isEqualTo(REASON);
        assertThat(people.finds("requester", "UserTask_AnswerDemand")).hasCandidateUser("requester");
        assertThat(people.finds(group, "UserTask_AnswerDemand")).hasCandidateGroup(group);
        assertThat(people.finds("secretariat", "UserTask_AnswerDemand")).isNull();
        architect.answers(group, group);
        architect.accepts();

        assertThat(architect.instance()).hasPassed("EndEvent_DemandMet").isEnded();

        journey.through(phase);
        InterventionDriver operations = new InterventionDriver(beans, "operations", HERE)
                .asks("rework", number(), deadline)
                .isHeard();
        operations.answers("requester", "requester");
        operations.accepts();

        assertThat(operations.instance()).hasPassed("EndEvent_DemandMet").isEnded();
        assertThat(states()).containsExactly("DONE", "DONE");
    }

    @Test
    void holds_the_signature_while_a_demand_for_rework_is_open_and_the_form_says_so(@Autowired FormService forms) {
        journey.upTo(Phase.IMPLEMENTATION);
        people.does("digital-consultant", "UserTask_RunProcurement");
        architect().asks("update", number(), deadline).isHeard();
        assertThat(form(forms)).doesNotContain("krav om omarbejdning");
        InterventionDriver architect =
                architect().asks("rework", number(), deadline).isHeard();

        assertThat(form(forms)).contains("krav om omarbejdning", REASON);
        assertThatThrownBy(() -> people.does("digital-consultant", "UserTask_SignContract"))
                .isInstanceOf(StepHeldException.class)
                .hasMessageContaining("et åbent krav om omarbejdning af sag " + number())
                .hasMessageContaining(REASON);
        people.runJobs();
        assertThat(journey.money().committed()).isZero();

        architect.answers("requester", "requester");
        architect.accepts();
        assertThat(form(forms)).doesNotContain("krav om omarbejdning");
        people.does("digital-consultant", "UserTask_SignContract");
        assertThat(journey.money().committed()).isPositive();
    }

    private String form(FormService forms) {
        String task =
                people.finds("digital-consultant", "UserTask_SignContract").getId();
        try (InputStream form = forms.getDeployedTaskForm(task)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sends_an_answer_back_with_what_is_missing() {
        journey.upTo(Phase.IDEA);
        InterventionDriver architect =
                architect().asks("rework", number(), deadline).isHeard();
        architect.answers("requester", "requester");

        architect.does("UserTask_JudgeAnswer", Map.of("demandVerdict", "sendBack", "verdictNote", "Testen mangler"));

        assertThat(architect.shown("UserTask_AnswerDemand", "verdictNote")).isEqualTo("Testen mangler");
        assertThat(architect.shown("UserTask_AnswerDemand", "demandAnswer")).isEqualTo("Opdateret til seneste version");
        assertThat(database.sql("SELECT verdict_note FROM portvagt.intervention_answer answer"
                                + " JOIN portvagt.intervention demand ON demand.id = answer.intervention_id"
                                + " WHERE demand.case_number = ?")
                        .param(number())
                        .query(String.class)
                        .list())
                .containsExactly("Testen mangler");
    }

    @Test
    void reminds_before_the_deadline_and_puts_an_unmet_demand_before_the_steering_group() {
        InterventionDriver architect = overdue();

        assertThat(mails()).contains("reminder:" + deadline, "unmet:" + deadline);
        assertThat(architect.instance()).task().hasDefinitionKey("UserTask_AnswerDemand");
        MeetingDriver meeting = journey.meeting();
        assertThat(meeting.items())
                .filteredOn(item -> number().equals(item.content().paper().caseNumber()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.content().subject()).isEqualTo(DecisionSubject.INTERVENTION);
                    assertThat(item.content().paper().title()).startsWith("Krav om opdatering er ikke opfyldt");
                    assertThat(item.content().paper().summary()).contains(REASON);
                });
        meeting.decidesAll("rejected");
    }

    @Test
    void takes_the_item_off_the_agenda_when_the_demand_is_met_late() {
        InterventionDriver architect = overdue();
        MeetingDriver meeting = journey.meeting();

        architect.answers("requester", "requester");
        architect.accepts();

        assertThat(architect.instance()).hasPassed("EndEvent_DemandMet").isEnded();
        assertThat(meeting.items())
                .filteredOn(item -> number().equals(item.content().paper().caseNumber()))
                .allMatch(item -> item.isLapsed());
        meeting.decidesAll("rejected");
    }

    @Test
    void sets_a_new_deadline_when_the_steering_group_upholds_the_demand() {
        InterventionDriver architect = overdue();
        journey.meeting().decidesAll("rework");
        LocalDate sunday = deadline.plusDays(30).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));

        architect.does("UserTask_SetNewDeadline", Map.of("newDeadline", sunday.toString()));
        assertThat((String) architect.shown("UserTask_SetNewDeadline", "deadlineObjection"))
                .contains("er ikke en arbejdsdag");
        LocalDate next = officeDays.onOrAfter(sunday);
        architect.does("UserTask_SetNewDeadline", Map.of("newDeadline", next.toString()));

        assertThat(architect.instance()).task().hasDefinitionKey("UserTask_AnswerDemand");
        assertThat(architect.shown("UserTask_AnswerDemand", "interventionDeadline"))
                .isEqualTo(next.toString());
        assertThat(architect.instance())
                .task("UserTask_AnswerDemand")
                .hasDueDate(Date.from(next.atTime(16, 0)
                        .atZone(ZoneId.of("Europe/Copenhagen"))
                        .toInstant()));
        CaseDriver.travelTo(next.plusDays(1));
        people.runJobs();
        people.runJobs();
        assertThat(mails()).contains("unmet:" + next);
        ClockUtil.reset();
        journey.meeting().decidesAll("rejected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "approvedWithConditions"})
    void drops_the_demand_when_the_steering_group_does(String outcome) {
        InterventionDriver architect = overdue();

        decide(outcome);

        assertThat(architect.instance()).hasPassed("EndEvent_DemandDropped").isEnded();
        assertThat(states()).containsExactly("DROPPED");
        assertThat(journey.registered().isOpen()).isTrue();
    }

    @Test
    void comes_again_at_the_next_meeting_when_it_was_deferred() {
        InterventionDriver architect = overdue();
        journey.meeting().decidesAll("deferred");

        journey.meeting().decidesAll("rejected");

        assertThat(architect.instance()).hasPassed("EndEvent_DemandDropped").isEnded();
    }

    @Test
    void stops_the_case_when_the_steering_group_says_so() {
        InterventionDriver architect = overdue();

        journey.meeting().decidesAll("approved");
        people.runJobs();

        assertThat(architect.instance()).hasPassed("EndEvent_StoppedForDemand").isEnded();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(journey.money().isSettled()).isTrue();
        assertThat(decision().subject()).isEqualTo(DecisionSubject.INTERVENTION);
        assertThat(decision().outcome()).isEqualTo(DecisionOutcome.STOPPED);
        assertThat(decision().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
    }

    @Test
    void asks_for_a_new_deadline_when_a_case_cannot_be_stopped_any_more() {
        journey.upTo(Phase.OPERATION);
        InterventionDriver architect =
                architect().asks("update", number(), deadline).isHeard();
        pass();
        journey.through(Phase.OPERATION);

        journey.meeting().decidesAll("approved");

        assertThat((String) architect.shown("UserTask_SetNewDeadline", "refusalReason"))
                .contains("kan ikke standses, som den står nu");
        assertThat(journey.registered().isOpen()).isTrue();
    }

    @Test
    void ends_by_itself_when_the_case_ends() {
        journey.upTo(Phase.IDEA);
        InterventionDriver architect =
                architect().asks("update", number(), deadline).isHeard();

        new WithdrawalDriver(beans, "requester", "requester", HERE)
                .asks(number())
                .isHeard();
        people.runJobs();

        assertThat(architect.instance())
                .hasPassed("EndEvent_InterventionLapsed")
                .isEnded();
        assertThat(states()).containsExactly("LAPSED");
        assertThat(mails()).contains("lapsed");
    }

    @Test
    void takes_its_item_off_the_agenda_when_the_case_ends() {
        InterventionDriver architect = overdue();
        MeetingDriver meeting = journey.meeting();

        new WithdrawalDriver(beans, "requester", "requester", HERE)
                .asks(number())
                .isHeard();
        people.runJobs();

        assertThat(architect.instance())
                .hasPassed("EndEvent_InterventionLapsed")
                .isEnded();
        assertThat(meeting.items())
                .filteredOn(item -> number().equals(item.content().paper().caseNumber()))
                .allMatch(item -> item.isLapsed());
        meeting.decidesAll("rejected");
    }

    // Stops

    @ParameterizedTest
    @EnumSource(names = {"IDEA", "REQUIREMENTS", "IMPLEMENTATION"})
    void stops_a_case_in_any_phase_before_go_live_and_gives_the_money_back(Phase phase) {
        journey.upTo(phase);
        stops();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDEA", "REQUIREMENTS"})
    void stops_a_case_at_any_gate_before_the_contract(Phase phase) {
        journey.upTo(phase).through(phase);
        stops();
    }

    @Test
    void proposes_to_stop_a_case_with_a_contract_and_the_steering_group_decides() {
        journey.upTo(Phase.IMPLEMENTATION).buy();
        InterventionDriver manager = manager().asks("stop", number()).isHeard();
        people.runJobs();

        assertThat(manager.instance()).isWaitingAt("CallActivity_ProposeStop");
        assertThat(journey.registered().isOpen()).isTrue();
        MeetingDriver meeting = journey.meeting();
        assertThat(meeting.items())
                .filteredOn(item -> number().equals(item.content().paper().caseNumber()))
                .singleElement()
                .satisfies(item -> assertThat(item.content().paper().summary()).contains(manager.person(), REASON));
        manager().asks("pause", number(), deadline).isHeard();
        people.runJobs();
        meeting.decidesAll("approved");
        people.runJobs();

        assertThat(manager.instance()).hasPassed("EndEvent_StopProposalDecided").isEnded();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(decision().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
        // What the contract binds is owed to the vendor, whoever stops the case.
        assertThat(journey.money().reserved()).isZero();
        assertThat(journey.money().committed()).isEqualByComparingTo("380000");
    }

    private void stops() {
        InterventionDriver manager = manager().asks("stop", number()).isHeard();
        people.runJobs();

        assertThat(manager.instance()).hasPassed("EndEvent_CaseStopped").isEnded();
        assertThat(people.processes())
                .filteredOn(process -> !process.getProcessDefinitionKey().equals("contract-watch"))
                .allSatisfy(process -> assertThat(process).isEnded());
        assertThat(people.acquisition()).hasPassed("EndEvent_CaseStopped").isEnded();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(journey.registered().closedReason()).isEqualTo(REASON);
        assertThat(journey.money().reserved()).isZero();
        assertThat(decision().authority()).isEqualTo(DecisionAuthority.MANAGER);
        assertThat(decision().decidedBy()).isEqualTo(manager.person());
    }

    @Test
    void has_a_solution_in_operation_phased_out_instead() {
        journey.upTo(Phase.OPERATION);

        InterventionDriver manager = manager().asks("stop", number()).isHeard();
        people.runJobs();

        assertThat(manager.instance()).hasPassed("EndEvent_CaseStopped").isEnded();
        assertThat(people.atWork()).isWaitingAtExactly("SubProcess_PhaseOutOrdered", "UserTask_PlanOrderedPhaseOut");
        assertThat(people.taskVariable("UserTask_PlanOrderedPhaseOut", "reworkReason"))
                .isEqualTo("Udfasning er pålagt: " + REASON);
        people.does("system-owner", "UserTask_PlanOrderedPhaseOut");
        assertThat(people.process("operation-phase")).hasPassed("EndEvent_OrderedPhaseOutProposed");
        journey.decide("approved");
        assertThat(journey.registered().phase()).isEqualTo(Phase.PHASE_OUT);
    }

    @Test
    void does_not_stop_what_is_being_phased_out() {
        journey.upTo(Phase.PHASE_OUT);

        InterventionDriver manager = manager().asks("stop", number()).isHeard();

        assertThat(manager.refusal()).contains("er ved at blive udfaset");
        assertThat(journey.registered().isOpen()).isTrue();
    }

    @Test
    void does_not_stop_what_waits_for_the_phase_out_gate() {
        journey.upTo(Phase.OPERATION).through(Phase.OPERATION);

        InterventionDriver manager = manager().asks("stop", number()).isHeard();
        people.runJobs();

        assertThat(manager.refusal()).contains("kan ikke standses, som den står nu");
        manager.givesUp();
        assertThat(manager.instance()).hasPassed("EndEvent_InterventionGivenUp").isEnded();
    }

    // Who may what, and refusals

    @ParameterizedTest
    @CsvSource({"it-architect, pause", "it-architect, stop", "operations, resume"})
    void leaves_pauses_and_stops_to_the_digitalisation_manager(String group, String kind) {
        journey.upTo(Phase.IDEA);

        assertThatThrownBy(() -> new InterventionDriver(beans, group, HERE)
                        .asks(kind, number(), kind.equals("pause") ? deadline : null))
                .isInstanceOf(FormRefusedException.class)
                .hasMessageContaining("Hvad skal der ske: Kun digitaliseringschefen kan");
    }

    @Test
    void tells_nobody_about_cases_of_other_municipalities() {
        journey.upTo(Phase.IDEA);

        assertThat(new InterventionDriver(beans, "digitalisation-manager", "868")
                        .asks("stop", number())
                        .isHeard()
                        .refusal())
                .isEqualTo(UNKNOWN);
        assertThat(manager().asks("stop", "869-2020-9999").isHeard().refusal()).isEqualTo(UNKNOWN);
    }

    @Test
    void can_be_corrected_and_tried_again() {
        journey.upTo(Phase.IDEA);
        InterventionDriver architect =
                architect().asks("update", "869-2020-9999", deadline).isHeard();

        architect.corrects("rework", number(), deadline);
        architect.isHeard();

        assertThat(architect.instance()).task().hasDefinitionKey("UserTask_AnswerDemand");
    }

    @Test
    void demands_a_deadline_that_people_can_meet() {
        journey.upTo(Phase.IDEA);

        assertThat(architect()
                        .asks("update", number(), officeDays.after(DanishDay.today(), 1))
                        .isHeard()
                        .refusal())
                .contains("er for kort");
        assertThat(architect()
                        .asks("update", number(), DanishDay.today().plusYears(3))
                        .isHeard()
                        .refusal())
                .contains("for langt ude i fremtiden");
        assertThatThrownBy(() -> architect().asks("update", number())).hasMessageContaining("Frist: skal udfyldes");
    }

    // Twice at once

    @Test
    void tells_the_second_who_demands_the_same() {
        journey.upTo(Phase.IDEA);
        architect().asks("update", number(), deadline).isHeard();

        InterventionDriver second = manager().asks("update", number(), deadline).isHeard();

        assertThat(second.refusal()).contains("har allerede et åbent krav om opdatering");
    }

    @Test
    void stops_a_case_once_when_two_stop_it_in_the_same_moment() throws Exception {
        journey.upTo(Phase.REQUIREMENTS);
        List<InterventionDriver> both =
                List.of(manager().asks("stop", number()), manager().asks("stop", number()));
        ExecutorService engine = Executors.newFixedThreadPool(2);
        try {
            engine.invokeAll(both.stream()
                    .map(stop -> Executors.callable(stop::isHeardAtLast))
                    .toList());
        } finally {
            engine.shutdownNow();
        }
        assertThat(both).filteredOn(InterventionDriver::isRefused).hasSize(1);
        people.runJobs();

        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
    }

    @Test
    void answers_who_stops_a_case_that_is_being_withdrawn() {
        journey.upTo(Phase.REQUIREMENTS);
        InterventionDriver manager = manager().asks("stop", number()).isHeard();
        new WithdrawalDriver(beans, "requester", "requester", HERE)
                .asks(number())
                .isHeard();

        people.runJobs();

        assertThat(journey.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(manager.instance()).hasPassed("EndEvent_InterventionLapsed").isEnded();
    }

    /** A demand in the requirements phase whose deadline has passed. */
    private InterventionDriver overdue() {
        journey.upTo(Phase.REQUIREMENTS);
        InterventionDriver architect =
                architect().asks("update", number(), deadline).isHeard();
        pass();
        return architect;
    }

    /** The day of the reminder comes first, then the one after the deadline. */
    private void pass() {
        CaseDriver.travelTo(deadline);
        people.runJobs();
        CaseDriver.travelTo(deadline.plusDays(1));
        people.runJobs();
        // Meetings are called for today.
        ClockUtil.reset();
    }

    private void decide(String outcome) {
        if (!outcome.equals("approvedWithConditions")) {
            journey.meeting().decidesAll(outcome);
            return;
        }
        journey.meeting()
                .agenda("ready")
                .decides(
                        outcome,
                        Map.of(
                                "condition1Text", "Planen foreligger",
                                "condition1Owner", "digital-consultant",
                                "condition1Deadline", deadline.plusDays(60).toString()))
                .confirms()
                .publishes();
    }

    private InterventionDriver architect() {
        return new InterventionDriver(beans, "it-architect", HERE);
    }

    private InterventionDriver manager() {
        return new InterventionDriver(beans, "digitalisation-manager", HERE);
    }

    private String number() {
        return people.caseNumber();
    }

    private NewDecision decision() {
        return decisions
                .find((Long) people.variable("decisionId"))
                .orElseThrow()
                .content();
    }

    private List<String> states() {
        return database.sql("SELECT state FROM portvagt.intervention WHERE case_number = ? ORDER BY id")
                .param(number())
                .query(String.class)
                .list();
    }

    /** What the mails on the case's interventions are about. */
    private List<String> mails() {
        return database.sql("SELECT DISTINCT regexp_replace(key, '^.*:intervention:[0-9]+:', '') FROM portvagt.mail"
                        + " WHERE key LIKE ? || ':intervention:%'")
                .param(number())
                .query(String.class)
                .list();
    }
}
