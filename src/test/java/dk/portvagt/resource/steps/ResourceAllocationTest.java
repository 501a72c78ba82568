package dk.portvagt.resource.steps;

import static dk.portvagt.resource.steps.ResourceDriver.NEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class ResourceAllocationTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private JdbcClient database;

    private ReviewDriver review;
    private Desk desk;
    private String caseNumber;
    private ResourceDriver resources;

    @BeforeEach
    void municipality() {
        review = new ReviewDriver(beans);
        desk = review.desk;
        caseNumber = review.number.toString();
        resources = new ResourceDriver(beans, desk);
        resources.hasCapacity(400);
    }

    @Test
    void allocates_the_hours_that_the_steering_group_approves() {
        asksForCase(120);
        assertThat(resources.allocated(NEXT)).isZero();

        MeetingDriver meeting = new MeetingDriver(beans, desk);
        AgendaItem item = meeting.items().get(0);
        assertThat(item.content().paper().title()).startsWith("Ressourcer: IT-arkitekt til " + caseNumber);
        meeting.decidesAll("approved");

        assertThat(resources.instance())
                .hasPassed("EndEvent_ResourcesAllocated")
                .isEnded();
        assertThat(resources.allocated(NEXT)).isEqualTo(120);
    }

    @Test
    void shows_who_asks_what_there_is_and_nobody_else_the_task() {
        resources.requestsFor(caseNumber);

        assertThat(desk.shown(resources.task("UserTask_StateResourceNeed"), "capacityOverview")
                        .toString())
                .contains("IT-arkitekt", NEXT.label() + " – " + NEXT.plus(6).label(), "400");
        assertThat(desk.finds("digital-consultant", resources.task("UserTask_StateResourceNeed")))
                .isNull();
    }

    @Test
    void allocates_to_a_strategy_and_to_a_plan() {
        resources.starts(Map.of(
                "requestKind", "allocate",
                "targetKind", "strategy",
                "targetName", "Digitaliseringsstrategi",
                "resourcePurpose", "Målbilledet"));
        resources.asks(50, Map.of());
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(resources.instance())
                .hasPassed("EndEvent_ResourcesAllocated")
                .isEnded();
        assertThat(resources.allocated(NEXT)).isEqualTo(50);
    }

    @Test
    void allocates_nothing_that_is_rejected() {
        asksForCase(120);

        new MeetingDriver(beans, desk).decidesAll("rejected");

        assertThat(resources.instance()).hasPassed("EndEvent_RequestRejected").isEnded();
        assertThat(resources.allocated(NEXT)).isZero();
        assertThat(told("it-architect"))
                .containsExactly("Ressourceallokering: " + caseNumber + " Omsorgssystem, Afvist");
    }

    @Test
    void comes_back_to_the_next_meeting_when_it_is_deferred() {
        asksForCase(120);
        new MeetingDriver(beans, desk).decidesAll("deferred");

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(resources.allocated(NEXT)).isEqualTo(120);
    }

    @Test
    void comes_back_to_who_asked_when_the_hours_are_gone_before_the_next_meeting() {
        asksForCase(120);
        new MeetingDriver(beans, desk).decidesAll("deferred");
        assertThat(resources.instance()).isNotWaitingAt("UserTask_StateResourceNeed");
        ResourceDriver leaving = new ResourceDriver(beans, desk);
        leaving.hasCapacity(100);

        new MeetingDriver(beans, desk).decidesAll("deferred");

        assertThat(resources.notice()).contains(NEXT.label() + " (20 timer)");
    }

    @Test
    void can_be_changed_or_given_up_when_it_is_sent_back() {
        asksForCase(120);
        new MeetingDriver(beans, desk).decidesAll("rework");
        assertThat(desk.shown(resources.task("UserTask_StateResourceNeed"), "decisionReason"))
                .isEqualTo("Derfor");

        resources.answers(Map.of("needAction", "withdraw"));

        assertThat(resources.instance()).hasPassed("EndEvent_RequestWithdrawn").isEnded();
    }

    @Test
    void sends_a_request_for_more_than_there_is_back_with_what_is_missing() {
        asksForCase(450);

        assertThat(resources.notice()).contains("overskrides i " + NEXT.label() + " (50 timer)");
        assertThat(new MeetingDriver(beans, desk).items()).isEmpty();
    }

    @Test
    void allocates_more_than_there_is_when_that_was_asked_for_shown_and_approved() {
        asksForCase(450);
        resources.asksFor(
                caseNumber, 450, Map.of("overloadWanted", true, "overloadReason", "Skolestart kan ikke flyttes"));

        MeetingDriver meeting = new MeetingDriver(beans, desk);
        assertThat(meeting.items().get(0).content().paper().consequences())
                .contains("Kapaciteten overskrides", "Skolestart kan ikke flyttes");
        meeting.decidesAll("approved");

        assertThat(resources.load(NEXT).overload()).isEqualTo(50);
    }

    @Test
    void demands_a_reason_for_more_than_there_is() {
        asksForCase(450);

        assertThatThrownBy(() -> resources.asksFor(caseNumber, 450, Map.of("overloadWanted", true)))
                .hasMessageContaining("Hvorfor skal overskridelsen accepteres: skal udfyldes");
    }

    @Test
    void allocates_one_of_two_approvals_that_do_not_both_fit_and_sends_the_other_back() {
        asksForCase(300);
        ResourceDriver other = new ResourceDriver(beans, desk);
        other.requestsFor(caseNumber);
        other.asksFor(caseNumber, 200, Map.of());

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(resources.allocated(NEXT)).isIn(200, 300);
        ResourceDriver refused = resources.asked() != null ? resources : other;
        assertThat(refused.asked()).isAssignedTo("it-architect");
        assertThat(refused.notice()).contains("mere, end styregruppen har accepteret");

        refused.asksFor(
                caseNumber,
                refused == other ? 200 : 300,
                Map.of("overloadWanted", true, "overloadReason", "Begge dele haster"));
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(resources.allocated(NEXT)).isEqualTo(500);
    }

    @Test
    void frees_hours_again_by_a_decision() {
        asksForCase(120);
        new MeetingDriver(beans, desk).decidesAll("approved");

        ResourceDriver shorter = new ResourceDriver(beans, desk);
        shorter.starts(Map.of("requestKind", "shorten", "resourcePurpose", "Opgaven er mindre"));
        shorter.answers(Map.of(
                "needAction",
                "submit",
                "allocationId",
                resources.runningAllocation(),
                "firstQuarter",
                NEXT.toString(),
                "resourcePurpose",
                "Opgaven er mindre"));
        assertThat(resources.allocated(NEXT)).isEqualTo(120);
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(shorter.instance()).hasPassed("EndEvent_ResourcesAllocated").isEnded();
        assertThat(resources.allocated(NEXT)).isZero();
    }

    @Test
    void lapses_when_the_case_ends_while_it_waits_and_frees_what_was_allocated() {
        asksForCase(120);
        new MeetingDriver(beans, desk).decidesAll("approved");
        ResourceDriver waiting = new ResourceDriver(beans, desk);
        waiting.requestsFor(caseNumber);
        waiting.asksFor(caseNumber, 50, Map.of());

        cases.close(review.number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");

        assertThat(waiting.instance()).hasPassed("EndEvent_RequestLapsed").isEnded();
        assertThat(resources.allocated(NEXT)).isZero();
        assertThat(new MeetingDriver(beans, desk).items()).isEmpty();
    }

    @Test
    void sends_a_request_for_an_unknown_case_or_without_hours_back() {
        resources.requestsFor(desk.municipality + "-2026-9999");
        resources.asksFor(desk.municipality + "-2026-9999", 100, Map.of());
        assertThat(resources.notice()).contains("ingen åben sag " + desk.municipality + "-2026-9999");

        resources.asksFor(caseNumber, 0, Map.of());
        assertThat(resources.notice()).contains("mindst ét kvartal");

        resources.asksFor(caseNumber, 100, Map.of());
        assertThat(new MeetingDriver(beans, desk).items()).hasSize(1);
    }

    @Test
    void refuses_hours_and_choices_that_cannot_be() {
        resources.requestsFor(caseNumber);

        assertThatThrownBy(() -> resources.asksFor(caseNumber, -5, Map.of())).hasMessageContaining("Kvartal nr. 1");
        assertThatThrownBy(() -> resources.asksFor(caseNumber, 100, Map.of("resourceId", "4711")))
                .hasMessageContaining("Person eller rolle");
        assertThatThrownBy(() -> resources.asksFor(caseNumber, 100, Map.of("firstQuarter", "1999-1")))
                .hasMessageContaining("Fra og med kvartal");
        assertThat(resources.asked()).isAssignedTo("it-architect");
    }

    /** The subjects of the mails that the person was sent, as far as they are about what was asked for here. */
    private List<String> told(String person) {
        return database.sql("SELECT subject FROM portvagt.mail WHERE municipality = ? AND recipient = ?"
                        + " AND key LIKE '%:starter' ORDER BY id")
                .param(desk.municipality)
                .param(person)
                .query(String.class)
                .list();
    }

    private void asksForCase(long hours) {
        resources.requestsFor(caseNumber);
        resources.asksFor(caseNumber, hours, Map.of());
    }
}
