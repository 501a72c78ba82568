package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.process.Answers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ItAcquisitionTest {

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Solutions solutions;

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void aMunicipality(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "866");
        people = journey.people;
    }

    @Test
    void lives_from_idea_to_retired_and_keeps_no_money() {
        journey.upTo(Phase.PHASE_OUT).through(Phase.PHASE_OUT).decide("approved");

        assertThat(people.acquisition()).hasPassed("EndEvent_CaseRetired").isEnded();
        assertThat(people.processes()).allSatisfy(process -> assertThat(process).isEnded());
        assertThat(cases.phases(journey.number())).containsExactly(Phase.values());
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.RETIRED);
        assertThat(solutions.find(journey.number()))
                .hasValueSatisfying(solution -> assertThat(solution.retiredOn()).isNotNull());
        assertThat(journey.money().isSettled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"IDEA", "REQUIREMENTS", "IMPLEMENTATION"})
    void does_the_phase_again_when_its_gate_sends_the_case_back(Phase phase) {
        journey.upTo(phase).through(phase).decide("rework");

        assertThat(journey.registered().phase()).isEqualTo(phase);
        assertThat(cases.phases(journey.number())).endsWith(phase, phase);
        assertThat(people.acquisition()).variables().containsEntry("reworkReason", "Derfor");
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"IDEA", "REQUIREMENTS", "IMPLEMENTATION"})
    void gives_the_money_back_and_closes_the_case_when_a_gate_rejects_it(Phase phase) {
        journey.upTo(phase).through(phase).decide("rejected");

        assertThat(people.acquisition()).hasPassed("EndEvent_CaseRejected").isEnded();
        assertThat(people.processes())
                .filteredOn(process -> !process.getProcessDefinitionKey().equals("contract-watch"))
                .allSatisfy(process -> assertThat(process).isEnded());
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.REJECTED);
        assertThat(journey.registered().closedReason()).isEqualTo("Derfor");
        assertThat(journey.money().reserved()).isZero();
        // What the contract binds is owed to the vendor, whatever the gate says.
        assertThat(journey.money().committed()).isEqualByComparingTo(phase == Phase.IMPLEMENTATION ? "380000" : "0");
    }

    @Test
    void closes_a_case_that_found_no_money_as_dropped(@Autowired BeanFactory beans) {
        journey = CaseJourney.withoutBudget(beans, "869");
        journey.upTo(Phase.IDEA).through(Phase.IDEA);
        GateDriver gate = journey.gate();
        gate.answerCriteria("fulfilled");

        gate.does(
                "budget-controller",
                "UserTask_ResolveFunding",
                Map.of("fundingSolution", "drop", "fundingReason", "Puljen er tom"));

        assertThat(journey.people.acquisition())
                .hasPassed("EndEvent_CaseRejected")
                .isEnded();
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.DROPPED);
        assertThat(journey.registered().closedReason()).isEqualTo("Puljen er tom");
        assertThat(journey.money().isSettled()).isTrue();
    }

    @Test
    void finishes_an_advisors_work_with_the_delivery_and_the_last_invoice() {
        journey.about(Answers.consultancy(600_000)).upTo(Phase.IMPLEMENTATION).buy();
        assertThat(people.openTasks()).containsExactly("UserTask_AcceptDelivery", "UserTask_RegisterInvoice");

        journey.deliver("200.000,50");
        journey.decide("approved");

        assertThat(people.acquisition()).hasPassed("EndEvent_CaseFinished").isEnded();
        assertThat(people.processes()).allSatisfy(process -> assertThat(process).isEnded());
        assertThat(cases.phases(journey.number()))
                .containsExactly(Phase.IDEA, Phase.REQUIREMENTS, Phase.IMPLEMENTATION);
        assertThat(journey.registered().status()).isEqualTo(CaseStatus.FINISHED);
        assertThat(solutions.find(journey.number())).isEmpty();
        assertThat(journey.money().isSettled()).isTrue();
        assertThat(journey.money().spent()).isEqualByComparingTo("200000.50");
        // The business case names a yearly cost of operation; nothing is operated, so nothing was committed for it.
        assertThat(people.timesPassed("ServiceTask_CommitOperatingCost")).isEqualTo(1);
        assertThat(journey.bookedOn("OPERATION")).isZero();
    }

    @Test
    void delivers_an_advisors_work_again_when_G3_sends_it_back() {
        journey.about(Answers.consultancy(600_000)).upTo(Phase.IMPLEMENTATION).buy();
        journey.deliver("100.000");

        journey.decide("rework");

        assertThat(people.openTasks()).containsExactly("UserTask_AcceptDelivery", "UserTask_RegisterInvoice");
        assertThat(journey.money().committed()).isEqualByComparingTo("280000");
        assertThat(people.timesPassed("ServiceTask_CommitContract")).isEqualTo(1);
    }
}
