package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.EndOrder;
import dk.portvagt.decision.EndOrders;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.meeting.steps.MeetingDriver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class CaseWithdrawalTest {

    private static final String UNKNOWN = "Der er ingen åben sag med dette sagsnummer, som du kan trække tilbage."
            + " Kontrollér nummeret; du kan kun trække dine egne sager tilbage.";

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private IdentityService identity;

    private BeanFactory beans;
    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        this.beans = beans;
        journey = new CaseJourney(beans, "867");
        people = journey.people;
    }

    @ParameterizedTest
    @EnumSource(names = {"IDEA", "REQUIREMENTS", "IMPLEMENTATION"})
    void stops_the_case_in_any_phase_before_go_live_and_gives_the_money_back(Phase phase) {
        journey.upTo(phase);

        withdraw();

        assertThat(people.processes()).allSatisfy(process -> assertThat(process).isEnded());
        assertThat(people.acquisition()).hasPassed("EndEvent_CaseWithdrawn").isEnded();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(journey.registered().closedReason()).isEqualTo("Behovet er bortfaldet");
        assertThat(journey.money().isSettled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATION", "PHASE_OUT"})
    void leaves_a_solution_in_use_to_be_phased_out(Phase phase) {
        journey.upTo(phase);

        assertThat(person("requester", "867")
                        .asks(people.caseNumber())
                        .isHeard()
                        .refusal())
                .startsWith("Løsningen i sag " + people.caseNumber() + " er taget i brug");
        assertThat(journey.registered().isOpen()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"IDEA", "REQUIREMENTS"})
    void stops_the_case_at_any_gate(Phase phase) {
        journey.upTo(phase).through(phase);

        withdraw();

        assertThat(people.acquisition()).hasPassed("EndEvent_CaseWithdrawn").isEnded();
        assertThat(journey.money().isSettled()).isTrue();
    }

    @Test
    void lets_the_steering_group_end_a_case_with_a_contract_and_keeps_what_is_owed() {
        journey.upTo(Phase.IMPLEMENTATION).buy();
        WithdrawalDriver requester =
                person("requester", "867").asks(people.caseNumber()).isHeard();
        people.runJobs();

        assertThat(journey.registered().isOpen()).isTrue();
        MeetingDriver meeting = journey.meeting();
        assertThat(meeting.items())
                .filteredOn(item ->
                        people.caseNumber().equals(item.content().paper().caseNumber()))
                .singleElement()
                .satisfies(item -> assertThat(item.content().paper().amounts()).contains("380.000"));
        meeting.decidesAll("deferred");
        assertThat(requester.instance()).isWaitingAt("ReceiveTask_SteeringDecision");
        assertThat(person("requester", "867")
                        .asks(people.caseNumber())
                        .isHeard()
                        .refusal())
                .startsWith("Det er allerede foreslået at afslutte sag " + people.caseNumber());
        journey.meeting().decidesAll("approved");
        people.runJobs();

        assertThat(requester.instance()).hasPassed("EndEvent_WithdrawalDone").isEnded();
        assertThat(people.acquisition()).hasPassed("EndEvent_CaseStopped").isEnded();
        assertThat(withdrawal().authority()).isEqualTo(DecisionAuthority.STEERING_GROUP);
        assertThat(journey.money().reserved()).isZero();
        assertThat(journey.money().committed()).isEqualByComparingTo("380000");
    }

    @Test
    void goes_on_with_a_case_with_a_contract_when_the_steering_group_rejects_its_end() {
        journey.upTo(Phase.IMPLEMENTATION).buy();
        WithdrawalDriver requester =
                person("requester", "867").asks(people.caseNumber()).isHeard();

        journey.meeting().decidesAll("rejected");

        assertThat(requester.instance())
                .hasPassed("EndEvent_WithdrawalRejected")
                .isEnded();
        assertThat(journey.registered().isOpen()).isTrue();
        assertThat(journey.money().committed()).isEqualByComparingTo("380000");
    }

    @Test
    void brings_the_budget_controllers_wish_to_end_a_bought_case_before_the_steering_group() {
        identity.saveUser(identity.newUser("controller-867"));
        identity.createMembership("controller-867", "budget-controller");
        journey.upTo(Phase.IMPLEMENTATION);

        WithdrawalDriver controller = new WithdrawalDriver(beans, "controller-867", "budget-controller", "867")
                .asks(people.caseNumber())
                .isHeard();
        assertThat(controller.instance()).isWaitingAt("ReceiveTask_SteeringDecision");
        journey.meeting().decidesAll("approved");
        people.runJobs();

        assertThat(journey.registered().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(journey.money().isSettled()).isTrue();
    }

    @Test
    void takes_the_proposal_off_the_agenda_when_the_case_ends_otherwise() {
        identity.saveUser(identity.newUser("controller-867-2"));
        identity.createMembership("controller-867-2", "budget-controller");
        journey.upTo(Phase.IMPLEMENTATION);
        WithdrawalDriver controller = new WithdrawalDriver(beans, "controller-867-2", "budget-controller", "867")
                .asks(people.caseNumber())
                .isHeard();
        MeetingDriver meeting = journey.meeting();

        withdraw();

        assertThat(controller.instance()).hasPassed("EndEvent_WithdrawalLapsed").isEnded();
        assertThat(meeting.items())
                .filteredOn(item ->
                        people.caseNumber().equals(item.content().paper().caseNumber()))
                .singleElement()
                .matches(AgendaItem::isLapsed);
        meeting.decidesAll("approved");
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(EndOrder.Kind.class)
    void refuses_in_the_database_that_one_person_ends_a_case_with_a_contract(
            EndOrder.Kind kind, @Autowired EndOrders orders) {
        journey.upTo(Phase.IMPLEMENTATION).buy();
        EndOrder order = new EndOrder(kind, "requester", "Behovet er bortfaldet", null);

        assertThatThrownBy(() -> orders.give(journey.number(), order))
                .hasMessageContaining("the steering group decides whether it ends");
    }

    @Test
    void refuses_in_the_database_an_end_that_another_decision_grants_and_a_second_proposal(
            @Autowired EndOrders orders, @Autowired SteeringAgenda agenda) {
        journey.upTo(Phase.IMPLEMENTATION).buy();
        long approval = decisions.ofCase(people.caseNumber()).get(0).id();
        DecisionPaper paper = DecisionPaper.in("867")
                .caseNumber(people.caseNumber())
                .title("Sagen foreslås afsluttet")
                .recommendation("Godkendes")
                .summary("Behovet er bortfaldet")
                .build();
        long proposal = agenda.place(NewItem.endingCase(paper));

        assertThatThrownBy(() -> orders.give(
                        journey.number(), new EndOrder(EndOrder.Kind.STOP, "requester", "Behovet", approval)))
                .hasMessageContaining("does not stop case");
        assertThatThrownBy(() -> agenda.place(NewItem.endingCase(paper))).hasMessageContaining("agenda_item_of_end");
        agenda.lapse(proposal);
        agenda.lapse(agenda.place(NewItem.endingCase(paper)));
    }

    @Test
    void rests_the_booking_on_the_requesters_own_decision() {
        journey.upTo(Phase.REQUIREMENTS);

        withdraw();

        assertThat(withdrawal().subject()).isEqualTo(DecisionSubject.WITHDRAWAL);
        assertThat(withdrawal().authority()).isEqualTo(DecisionAuthority.REQUESTER);
        assertThat(withdrawal().decidedBy()).isEqualTo("requester");
        assertThat(withdrawal().reason()).isEqualTo("Behovet er bortfaldet");
    }

    @Test
    void tells_nobody_about_cases_that_are_not_theirs() {
        journey.upTo(Phase.IDEA);
        String caseNumber = people.caseNumber();

        assertThat(person("another-requester", "867").asks(caseNumber).isHeard().refusal())
                .isEqualTo(UNKNOWN);
        assertThat(person("requester", "868").asks(caseNumber).isHeard().refusal())
                .isEqualTo(UNKNOWN);
        assertThat(person("requester", "867").asks("867-2020-9999").isHeard().refusal())
                .isEqualTo(UNKNOWN);
        assertThat(people.atWork()).isWaitingAtExactly("UserTask_ScreenIdea");
    }

    @Test
    void lets_the_digitalisation_manager_withdraw_for_somebody_else() {
        identity.saveUser(identity.newUser("manager-867"));
        identity.createMembership("manager-867", "digitalisation-manager");
        journey.upTo(Phase.IDEA);

        new WithdrawalDriver(beans, "manager-867", "digitalisation-manager", "867")
                .asks(people.caseNumber())
                .isHeard();
        people.runJobs();

        assertThat(journey.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(withdrawal().authority()).isEqualTo(DecisionAuthority.MANAGER);
    }

    @Test
    void answers_the_second_of_two_who_withdraw_at_once() {
        journey.upTo(Phase.REQUIREMENTS);
        WithdrawalDriver first = person("requester", "867").asks(people.caseNumber());
        WithdrawalDriver second = person("requester", "867").asks(people.caseNumber());

        first.isHeard();
        second.isHeard();

        assertThat(first.instance()).hasPassed("EndEvent_WithdrawalDone").isEnded();
        assertThat(second.refusal()).isEqualTo("Sag " + people.caseNumber() + " er allerede ved at blive lukket.");
        people.runJobs();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void stops_the_case_once_when_two_withdraw_in_the_same_moment() throws Exception {
        journey.upTo(Phase.REQUIREMENTS);
        List<WithdrawalDriver> both = List.of(
                person("requester", "867").asks(people.caseNumber()),
                person("requester", "867").asks(people.caseNumber()));
        ExecutorService engine = Executors.newFixedThreadPool(2);
        try {
            for (Future<Object> heard : engine.invokeAll(both.stream()
                    .map(withdrawal -> Executors.callable(withdrawal::isHeardAtLast))
                    .toList())) {
                heard.get();
            }
        } finally {
            engine.shutdownNow();
        }
        people.runJobs();

        assertThat(both).filteredOn(WithdrawalDriver::isRefused).hasSize(1);
        assertThat(people.acquisition()).hasPassed("EndEvent_CaseWithdrawn").isEnded();
    }

    @Test
    void can_be_corrected_and_tried_again() {
        journey.upTo(Phase.IDEA);
        WithdrawalDriver requester =
                person("requester", "867").asks("867-2020-9999").isHeard();

        requester.corrects(Map.of(
                "withdrawalCorrection", "retry",
                "caseNumber", people.caseNumber(),
                "withdrawalReason", "Behovet er bortfaldet"));
        requester.isHeard();
        people.runJobs();

        assertThat(journey.registered().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void can_be_given_up() {
        journey.upTo(Phase.IDEA);
        WithdrawalDriver requester =
                person("requester", "867").asks("867-2020-9999").isHeard();

        requester.corrects(Map.of("withdrawalCorrection", "giveUp"));

        assertThat(requester.instance()).hasPassed("EndEvent_WithdrawalGivenUp").isEnded();
        assertThat(journey.registered().isOpen()).isTrue();
    }

    private void withdraw() {
        person("requester", "867").asks(people.caseNumber()).isHeard();
        people.runJobs();
    }

    private NewDecision withdrawal() {
        return decisions
                .find((Long) people.variable("decisionId"))
                .orElseThrow()
                .content();
    }

    private WithdrawalDriver person(String userId, String municipality) {
        return new WithdrawalDriver(beans, userId, "requester", municipality);
    }
}
