package dk.portvagt.acquisition.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.CaseTracks;
import dk.portvagt.acquisition.ChosenTrack;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.Track;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.gate.steps.GateDriver;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.process.Answers;
import dk.portvagt.process.Desk;
import dk.portvagt.process.Engine;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
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
        // The work ends with its delivery: nobody is asked whether the contract goes on.
        assertThat(people.processes())
                .noneMatch(process -> process.getProcessDefinitionKey().equals("contract-watch"));

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

    @Test
    void retires_a_small_solution_without_data_or_contract_on_one_decision(@Autowired BeanFactory beans) {
        Desk desk = smallSolution(beans);

        people.does("system-owner", "UserTask_OperateSolution");
        people.does("system-owner", "UserTask_PlanPhaseOut", Map.of("dataRemains", "no"));
        new GateDriver(beans, desk, people.caseNumber()).decide("approved");
        assertThat(people.openTasks()).containsExactly("UserTask_CloseDown");
        people.does("operations", "UserTask_CloseDown");

        assertThat(people.acquisition())
                .hasPassed("ServiceTask_ReleaseAtOnce", "EndEvent_CaseRetired")
                .isEnded();
        assertThat(people.timesPassed("CallActivity_GateG5")).isZero();
        CaseNumber number = CaseNumber.of(people.caseNumber());
        assertThat(solutions.find(number))
                .hasValueSatisfying(solution -> assertThat(solution.retiredOn()).isNotNull());
        assertThat(beans.getBean(CentralPool.class)
                        .position(people.caseNumber())
                        .isSettled())
                .isTrue();
    }

    /** A small solution in operation, with nothing left of its contract; the case's process begins there. */
    private Desk smallSolution(BeanFactory beans) {
        Desk desk = new Desk(beans, "866");
        CaseNumber number = cases.register(Ideas.of("866", "Ruteplan"));
        beans.getBean(CaseTracks.class).raise(number, new ChosenTrack(Track.SMALL, "Et mindre køb"));
        cases.enterPhase(number, Phase.OPERATION);
        solutions.register(number, "Ruteplan", List.of());
        people = new CaseDriver(beans, desk).of(number);
        ProcessEngineConfigurationImpl engine = beans.getBean(ProcessEngineConfigurationImpl.class);
        new Engine(beans)
                .asApplication(
                        "866",
                        () -> engine.getCommandExecutorTxRequired()
                                .execute(context ->
                                        context.runWithoutAuthorization(() -> beans.getBean(RuntimeService.class)
                                                .createProcessInstanceByKey("it-acquisition")
                                                .processDefinitionWithoutTenantId()
                                                .businessKey(number.toString())
                                                .startBeforeActivity("CallActivity_OperationPhase")
                                                .setVariables(Variables.putValue("caseNumber", number.toString())
                                                        .putValue("title", "Ruteplan")
                                                        .putValue("office", "Børn og Unge")
                                                        .putValue("requester", "requester")
                                                        .putValue("budgetYear", (long) Answers.YEAR)
                                                        .putValue("category", "software")
                                                        .putValue("personalData", false)
                                                        .putValue("dataClass", "none")
                                                        .putValue("citizenFacing", false)
                                                        .putValue("newIntegration", false)
                                                        .putValue("riskLevel", "low")
                                                        .putValue("sharedSolution", "solo"))
                                                .execute())));
        people.runJobs();
        return desk;
    }
}
