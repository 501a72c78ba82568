package dk.portvagt.landscape.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.acquisition.steps.CaseJourney;
import dk.portvagt.engine.StartedProcesses;
import dk.portvagt.landscape.Solutions;
import dk.portvagt.process.Desk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class PhaseOutTest {

    private CaseJourney journey;
    private CaseDriver people;

    @BeforeEach
    void aSolutionOnItsWayOut(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "865").upTo(Phase.PHASE_OUT);
        people = journey.people;
    }

    @Test
    void takes_the_solution_away_on_four_tracks() {
        assertThat(people.atWork())
                .isWaitingAtExactly(
                        "UserTask_CloseIntegrations",
                        "UserTask_EndContracts",
                        "UserTask_ObtainArchiveDecision",
                        "UserTask_RemoveAccess");
    }

    @Test
    void deletes_nothing_before_the_archive_has_decided() {
        Map<String, Object> pending = new HashMap<>();
        pending.put("archiveDecision", "pending");
        pending.put("archiveReference", null);
        pending.put("archiveDecisionDate", null);

        people.does("secretariat", "UserTask_ObtainArchiveDecision", pending);
        people.does("digital-consultant", "UserTask_EndContracts");
        people.does("it-architect", "UserTask_CloseIntegrations");
        people.does("operations", "UserTask_RemoveAccess");

        assertThat(people.process("phase-out")).hasNotPassed("UserTask_DeleteData");
        assertThat(openItems()).contains("Arkivmyndighedens afgørelse mangler").contains("Data er ikke slettet");
    }

    @Test
    void wipes_and_disposes_of_equipment_with_a_certificate(@Autowired BeanFactory beans) {
        journey = new CaseJourney(beans, "865")
                .about(Map.of("category", "hardware"))
                .upTo(Phase.PHASE_OUT);
        people = journey.people;
        assertThat(people.openTasks()).containsExactly("UserTask_DisposeEquipment");

        people.does("operations", "UserTask_DisposeEquipment");
        assertThat(openItems()).isEqualTo("Kontrakten løber stadig.");
        people.does("system-owner", "UserTask_ResolveOpenItems", equipmentAnswers());
        journey.decide("approved");

        assertThat(people.acquisition()).hasPassed("EndEvent_CaseRetired").isEnded();
        assertThat(journey.money().isSettled()).isTrue();
    }

    @Test
    void closes_access_and_integrations_in_one_where_neither_data_nor_a_contract_remains(@Autowired BeanFactory beans) {
        CaseNumber number = beans.getBean(AcquisitionCases.class).register(Ideas.of("865", "Ruteplan"));
        beans.getBean(Solutions.class).register(number, "Ruteplan", List.of("Kortet"));
        people = new CaseDriver(beans, new Desk(beans, "865")).of(number);
        beans.getBean(StartedProcesses.class)
                .start(
                        "phase-out",
                        "865",
                        number.toString(),
                        Variables.putValue("caseNumber", number.toString())
                                .putValue("title", "Ruteplan")
                                .putValue("category", "software")
                                .putValue("dataRemains", "no")
                                .putValue("retiredAtOnce", true));
        people.runJobs();
        assertThat(people.openTasks()).containsExactly("UserTask_CloseDown");

        people.does(
                "operations", "UserTask_CloseDown", Map.of("integrationsClosed", "no", "openIntegrations", "Kortet"));
        assertThat(openItems()).isEqualTo("Integrationen til Kortet er ikke lukket.");
        people.does("system-owner", "UserTask_ResolveOpenItems", withoutData());

        assertThat(people.process("phase-out"))
                .hasPassed("EndEvent_ReadyToClose")
                .isEnded();
    }

    /** The answers about open items of a solution without data; null leaves a field out. */
    private static Map<String, Object> withoutData() {
        Map<String, Object> answers = new HashMap<>();
        Stream.of(
                        "archiveDecision",
                        "archiveReference",
                        "archiveDecisionDate",
                        "dataDeleted",
                        "dataDeletedOn",
                        "dataEvidence")
                .forEach(field -> answers.put(field, null));
        return answers;
    }

    /** The answers about open items that are asked of equipment; null leaves a field out. */
    private static Map<String, Object> equipmentAnswers() {
        Map<String, Object> answers = new HashMap<>();
        Stream.of(
                        "archiveDecision",
                        "archiveReference",
                        "archiveDecisionDate",
                        "dataDeleted",
                        "dataDeletedOn",
                        "dataEvidence",
                        "integrationsClosed",
                        "integrationEvidence",
                        "accessRemoved",
                        "accessEvidence")
                .forEach(field -> answers.put(field, null));
        answers.put("equipmentWipedOn", DanishDay.today().toString());
        answers.put("equipmentCertificate", "Attest 26/88");
        return answers;
    }

    @ParameterizedTest(name = "{0} says {1}")
    @MethodSource("whatIsStillOpen")
    void does_not_come_to_G5_while_something_is_open(String task, Map<String, Object> answer, String openItem) {
        people.does("secretariat", "UserTask_ObtainArchiveDecision");
        answers("operations", "UserTask_DeleteData", task, answer);
        answers("digital-consultant", "UserTask_EndContracts", task, answer);
        answers("it-architect", "UserTask_CloseIntegrations", task, answer);
        answers("operations", "UserTask_RemoveAccess", task, answer);

        assertThat(people.atWork()).isWaitingAtExactly("UserTask_ResolveOpenItems");
        assertThat(openItems()).isEqualTo(openItem);

        people.does("system-owner", "UserTask_ResolveOpenItems");

        assertThat(people.process("phase-out")).hasPassed("EndEvent_ReadyToClose");
    }

    static Stream<Arguments> whatIsStillOpen() {
        return Stream.of(
                Arguments.of(
                        "UserTask_DeleteData",
                        Map.of("dataDeleted", "no", "dataDeletedOn", LEFT_OUT),
                        "Data er ikke slettet."),
                Arguments.of(
                        "UserTask_EndContracts",
                        Map.of("contractEnded", "no", "contractEndedOn", LEFT_OUT),
                        "Kontrakten løber stadig."),
                Arguments.of(
                        "UserTask_EndContracts",
                        Map.of("finalInvoiceSettled", false),
                        "440.000 kr. er disponeret og ikke betalt: bekræft, at den sidste faktura er bogført."),
                Arguments.of(
                        "UserTask_CloseIntegrations",
                        Map.of("integrationsClosed", "no", "openIntegrations", "MitID"),
                        "Integrationen til MitID er ikke lukket."),
                Arguments.of(
                        "UserTask_RemoveAccess",
                        Map.of("accessRemoved", "no", "remainingAccess", "VPN"),
                        "Der er stadig adgange: VPN."));
    }

    @Test
    void keeps_asking_until_everything_is_gone() {
        people.does("secretariat", "UserTask_ObtainArchiveDecision");
        people.does("operations", "UserTask_DeleteData");
        people.does("digital-consultant", "UserTask_EndContracts");
        people.does("it-architect", "UserTask_CloseIntegrations");
        people.does("operations", "UserTask_RemoveAccess", Map.of("accessRemoved", "no", "remainingAccess", "VPN"));

        people.does(
                "system-owner", "UserTask_ResolveOpenItems", Map.of("accessRemoved", "no", "remainingAccess", "FTP"));

        assertThat(openItems()).isEqualTo("Der er stadig adgange: FTP.");
    }

    @Test
    void goes_on_when_G5_is_not_convinced() {
        journey.through(Phase.PHASE_OUT).decide("rejected");

        assertThat(people.process("phase-out")).isWaitingAt("UserTask_ObtainArchiveDecision");
        assertThat(journey.registered().isOpen()).isTrue();

        journey.through(Phase.PHASE_OUT).decide("approved");

        assertThat(people.acquisition()).hasPassed("EndEvent_CaseRetired").isEnded();
        assertThat(journey.money().isSettled()).isTrue();
    }

    private static final String LEFT_OUT = "(not filled in)";

    private void answers(String person, String task, String special, Map<String, Object> answer) {
        Map<String, Object> changes = new HashMap<>(task.equals(special) ? answer : Map.of());
        changes.replaceAll((field, value) -> value == LEFT_OUT ? null : value);
        people.does(person, task, changes);
    }

    private String openItems() {
        return (String) people.taskVariable("UserTask_ResolveOpenItems", "openItems");
    }
}
