package dk.portvagt.sharing.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.TestMunicipality;
import dk.portvagt.acquisition.steps.CaseDriver;
import dk.portvagt.engine.identity.TestPeople;
import dk.portvagt.process.Desk;
import dk.portvagt.sharing.room.JointLetters;
import dk.portvagt.sharing.room.JointProcurements;
import dk.portvagt.sharing.room.Ownership;
import dk.portvagt.sharing.room.ParticipantState;
import dk.portvagt.sharing.room.Profiles;
import dk.portvagt.sharing.room.PublishedProfile;
import dk.portvagt.sharing.room.SharedRoom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead invites two municipalities; each answers and publishes for itself, and letters carry it between them. */
@PortvagtTest
class JointAssessmentTest {

    private static final LocalDate TODAY = DanishDay.today();

    @Autowired
    private BeanFactory beans;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private LetterBox box;

    @Autowired
    private JointProcurements procurements;

    @Autowired
    private Profiles profiles;

    private Desk lead;
    private Desk partner;
    private Desk other;

    @BeforeEach
    void threeMunicipalities() {
        lead = desk();
        partner = desk();
        other = desk();
        CaseDriver.travelTo(TODAY);
    }

    @AfterEach
    void cleanUp() {
        ClockUtil.reset();
    }

    private Desk desk() {
        String code = TestMunicipality.next();
        TestPeople.settle(beans, code);
        return new Desk(beans, code);
    }

    @Test
    void municipalities_answer_publish_and_read_the_assessment_each_in_its_own_process() {
        ProcessInstance assessment = invite();
        String number = key(assessment);
        assertThat(number).startsWith("F" + lead.municipality);
        assertThat(assessment).isWaitingAt("Gateway_AwaitAnswers");
        letters();
        assertThat(profileOf(lead)).isWaitingAt("UserTask_ConfirmProfile");
        assertThat(profileOf(partner)).isWaitingAt("UserTask_AnswerInvitation");

        answers(partner, "yes");
        answers(other, "no");
        letters();
        assertThat(assessment).isWaitingAt("Gateway_AwaitAnswers");
        assertThat(states())
                .containsExactlyInAnyOrder(
                        tuple(lead.municipality, ParticipantState.ANSWERED),
                        tuple(partner.municipality, ParticipantState.ANSWERED),
                        tuple(other.municipality, ParticipantState.REFUSED));

        confirms(lead, Map.of());
        confirms(partner, Map.of("jointHoursGiven", 900));
        letters();

        assertThat(assessment).hasPassed("Gateway_AllAnswered").isWaitingAt("UserTask_ReadJointAssessment");
        PublishedProfile published = profile(partner);
        assertThat(published.facts().ownership())
                .containsEntry(Ownership.NEEDS, 2)
                .containsEntry(Ownership.PROCESSES, 1);
        assertThat(published.facts().hoursGiven()).isEqualTo(900);
        assertThat(published.facts().users()).as("left blank").isNull();
        assertThat(profiles.signedBy(partner.municipality, number, 1)).isEqualTo("system-owner");

        letters();
        next(partner, "stay");
        next(lead, "stay");
        completes(lead, "secretariat", "UserTask_ReadJointAssessment", Map.of("jointAssessAgain", "done"));
        assertThat(assessment).hasPassed("EndEvent_SharingAssessed").isEnded();
        assertThat(profileOf(partner)).isNull();
    }

    @Test
    void a_profile_is_corrected_and_assessed_again_and_withdrawn() {
        ProcessInstance assessment = assessed();

        next(partner, "correct");
        confirms(partner, Map.of("ownProcesses", "3"));
        letters();
        assertThat(assessment).isWaitingAt("UserTask_ReadJointAssessment");
        assertThat(profile(partner).version()).isEqualTo(2);
        assertThat(profileOf(partner)).isWaitingAt("CatchEvent_JointAssessment");

        completes(lead, "secretariat", "UserTask_ReadJointAssessment", Map.of("jointAssessAgain", "again"));
        assertThat(assessment).isWaitingAt("UserTask_ReadJointAssessment");
        letters();
        ProcessInstance leaving = profileOf(partner);
        assertThat(leaving).isWaitingAt("UserTask_ReadAssessment");

        next(partner, "withdraw");
        assertThat(leaving)
                .hasPassed("ServiceTask_WithdrawProfile", "EndEvent_Withdrawn")
                .isEnded();
        letters();
        assertThat(profile(partner).facts()).isNull();
        assertThat(states()).contains(tuple(partner.municipality, ParticipantState.WITHDRAWN));
    }

    @Test
    void no_answer_is_a_no_and_the_deadline_ends_the_wait() {
        ProcessInstance assessment = invite();
        letters();
        confirms(lead, Map.of());
        ProcessInstance silent = profileOf(partner);

        CaseDriver.travelTo(TODAY.plusDays(11));
        lead.runJobs();
        partner.runJobs();

        assertThat(silent)
                .hasPassed("BoundaryEvent_NoAnswer", "EndEvent_NotTakingPart")
                .isEnded();
        assertThat(states()).contains(tuple(partner.municipality, ParticipantState.REFUSED));
        assertThat(assessment)
                .hasPassed("CatchEvent_JointDeadline", "ServiceTask_SendAssessment")
                .isWaitingAt("UserTask_ReadJointAssessment");
    }

    @Test
    void one_municipality_that_cannot_take_a_letter_holds_up_no_other() {
        ProcessInstance assessment = assessed();
        ProcessInstance paused = profileOf(partner);
        next(partner, "correct");
        confirms(partner, Map.of());
        letters();
        runtime.suspendProcessInstanceById(paused.getId());

        completes(lead, "secretariat", "UserTask_ReadJointAssessment", Map.of("jointAssessAgain", "again"));
        letters();

        assertThat(undelivered(partner)).isOne();
        assertThat(undelivered(lead)).isZero();
        assertThat(assessment).isWaitingAt("UserTask_ReadJointAssessment");
        runtime.activateProcessInstanceById(paused.getId());
        CaseDriver.travelTo(TODAY.plusDays(1));
        letters();
        assertThat(paused).isWaitingAt("UserTask_ReadAssessment");
    }

    @Test
    void a_letter_that_its_process_is_killed_by_comes_again() {
        ProcessInstance assessment = invite();
        String number = key(assessment);
        JointLetters letters = beans.getBean(JointLetters.class);
        long invitation = letters.due(partner.municipality).get(0);
        assertThatThrownBy(() -> beans.getBean(SharedRoom.class).as(partner.municipality, () -> {
                    letters.take(partner.municipality, invitation).orElseThrow();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        letters();
        letters();
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("joint-profile")
                        .processInstanceBusinessKey(number)
                        .tenantIdIn(partner.municipality)
                        .count())
                .isOne();
    }

    @Test
    void says_what_is_wrong_with_the_invitation() {
        assertThatThrownBy(() -> lead.start(
                        "joint-assessment",
                        "secretariat",
                        need(Map.of("jointLastDay", TODAY.plusYears(2).toString()))))
                .hasMessageContaining("højst et år fremme");
        assertThatThrownBy(() -> lead.start(
                        "joint-assessment", "secretariat", need(Map.of("jointInvited", List.of(lead.municipality)))))
                .hasMessageContaining("er ikke en af mulighederne");
        assertThatThrownBy(() -> lead.start("joint-assessment", "secretariat", need(Map.of("jointArea", "27-69"))))
                .hasMessageContaining("KLE-nummer");
        assertThatThrownBy(() -> lead.start("joint-profile", "secretariat", Map.of()))
                .hasMessageContaining("CREATE_INSTANCE");
    }

    private ProcessInstance assessed() {
        ProcessInstance assessment = invite();
        letters();
        answers(partner, "yes");
        answers(other, "no");
        confirms(lead, Map.of());
        confirms(partner, Map.of());
        letters();
        letters();
        return assessment;
    }

    private ProcessInstance invite() {
        return lead.start("joint-assessment", "secretariat", need(Map.of()));
    }

    private Map<String, Object> need(Map<String, Object> otherwise) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "jointSubject",
                "Omsorgssystem",
                "jointArea",
                "27.69",
                "jointLastDay",
                TODAY.plusDays(10).toString(),
                "jointInvited",
                List.of(partner.municipality, other.municipality)));
        answers.putAll(otherwise);
        return answers;
    }

    private void letters() {
        Stream.of(lead, partner, other).forEach(desk -> box.empty(desk.municipality));
    }

    private void answers(Desk desk, String answer) {
        Map<String, Object> answers = new HashMap<>(Map.of("jointAnswer", answer));
        if (answer.equals("no")) {
            answers.put("jointReason", "Vi har lige købt nyt.");
        }
        completes(desk, "secretariat", "UserTask_AnswerInvitation", answers);
    }

    private void confirms(Desk desk, Map<String, Object> otherwise) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "jointInhabitants", 41_000,
                "jointContractYears", 4,
                "jointFundedYears", 4,
                "ownNeeds", "2",
                "ownNeedsProof", "Fagchefen",
                "ownProcesses", "1",
                "ownProcessesProof", "Ingen udpeget endnu",
                "ownResources", "2",
                "ownResourcesProof", "To timer om ugen"));
        answers.putAll(otherwise);
        completes(desk, "system-owner", "UserTask_ConfirmProfile", answers);
    }

    private void next(Desk desk, String next) {
        completes(desk, "digitalisation-manager", "UserTask_ReadAssessment", Map.of("jointNext", next));
    }

    private static void completes(Desk desk, String person, String task, Map<String, Object> answers) {
        UnaryOperator<TaskQuery> one = query -> query.taskDefinitionKey(task).tenantIdIn(desk.municipality);
        desk.completes(person, one, answers);
    }

    private String key(ProcessInstance assessment) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(assessment.getId())
                .singleResult()
                .getBusinessKey();
    }

    private String number() {
        return procurements.of(lead.municipality).get(0).number();
    }

    private List<Tuple> states() {
        return procurements.participants(lead.municipality, number()).stream()
                .map(participant -> tuple(participant.municipality(), participant.state()))
                .toList();
    }

    private PublishedProfile profile(Desk desk) {
        return profiles.latest(lead.municipality, number()).stream()
                .filter(profile -> profile.municipality().equals(desk.municipality))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance profileOf(Desk desk) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("joint-profile")
                .tenantIdIn(desk.municipality)
                .singleResult();
    }

    private int undelivered(Desk desk) {
        return beans.getBean(SharedRoom.class)
                .as(
                        desk.municipality,
                        () -> beans.getBean(JdbcClient.class)
                                .sql(
                                        "SELECT count(*) FROM portvagt.joint_letter WHERE recipient = :code AND delivered_at IS NULL")
                                .param("code", desk.municipality)
                                .query(Integer.class)
                                .single());
    }
}
