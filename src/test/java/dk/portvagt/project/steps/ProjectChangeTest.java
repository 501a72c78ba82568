package dk.portvagt.project.steps;

import static dk.portvagt.process.Instances.timesPassed;
import static dk.portvagt.project.steps.ProjectDriver.TODAY;
import static dk.portvagt.project.steps.ProjectDriver.milestones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import dk.portvagt.project.Baseline;
import dk.portvagt.project.Baselines;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ProjectChangeTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Baselines baselines;

    private ReviewDriver review;
    private Desk desk;
    private String caseNumber;
    private ProjectDriver project;

    @BeforeEach
    void followedCase() {
        review = new ReviewDriver(beans);
        desk = review.desk;
        caseNumber = review.number.toString();
        project = new ProjectDriver(beans, desk, caseNumber);
        project.marks();
        project.makesBaseline();
    }

    @Test
    void gives_the_project_a_new_baseline_with_the_budget_that_was_shown_and_keeps_the_old_one() {
        ProjectDriver change = project.changes("rebaseline", caseNumber);
        review.costs(2_500_000);
        proposes(change, TODAY.plusDays(100), TODAY.plusDays(200));
        review.costs(9_000_000);
        assertThat(baseline().version()).isEqualTo(1);

        MeetingDriver meeting = new MeetingDriver(beans, desk);
        assertThat(meeting.items().get(0).content().paper().title()).startsWith("Ny baseline: " + caseNumber);
        assertThat(meeting.items().get(0).content().paper().consequences()).contains("Den plan, der gælder nu");
        meeting.decidesAll("approved");

        assertThat(change.instance()).hasPassed("EndEvent_ProjectChanged").isEnded();
        assertThat(baseline().version()).isEqualTo(2);
        assertThat(baseline().reason()).isEqualTo("Udbuddet gik om");
        assertThat(baseline().budget()).isEqualByComparingTo("2000000");
        assertThat(baseline().plan().milestones()).hasSize(2);
    }

    @Test
    void keeps_the_baseline_when_the_change_is_rejected() {
        ProjectDriver change = project.changes("rebaseline", caseNumber);
        proposes(change, TODAY.plusDays(200));

        new MeetingDriver(beans, desk).decidesAll("rejected");

        assertThat(change.instance())
                .hasPassed("EndEvent_ProjectChangeRejected")
                .isEnded();
        assertThat(baseline().version()).isEqualTo(1);
    }

    @Test
    void comes_to_the_next_meeting_when_it_is_deferred_and_back_to_the_pmo_when_it_is_sent_back() {
        ProjectDriver change = project.changes("rebaseline", caseNumber);
        proposes(change, TODAY.plusDays(200));
        new MeetingDriver(beans, desk).decidesAll("deferred");
        new MeetingDriver(beans, desk).decidesAll("rework");
        assertThat(change.shown("UserTask_CorrectProjectChange", "decisionReason"))
                .isEqualTo("Derfor");

        retries(change, "rebaseline");
        proposes(change, TODAY.plusDays(150));
        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(baseline().plan().milestones().get(0).due()).isEqualTo(TODAY.plusDays(150));
    }

    @Test
    void sends_a_plan_back_that_nothing_can_be_measured_by() {
        ProjectDriver change = project.changes("rebaseline", caseNumber);

        proposes(change, TODAY.plusDays(200), TODAY.plusDays(100));

        assertThat((String) change.shown("UserTask_ProposeBaseline", "baselineRefusal"))
                .contains("tidsorden");
    }

    @Test
    void follows_the_case_no_more_when_the_steering_group_removes_the_mark() {
        ProjectDriver change = project.changes("removeMark", caseNumber);

        new MeetingDriver(beans, desk).decidesAll("approved");

        assertThat(change.instance()).hasPassed("EndEvent_ProjectChanged").isEnded();
        assertThat(project.instance()).hasPassed("EndEvent_FollowUpEnded").isEnded();
        assertThat(project.isFollowed()).isFalse();
    }

    @Test
    void tells_that_a_case_is_not_followed_and_ends_when_it_is_given_up() {
        ProjectDriver change = project.changes("removeMark", desk.municipality + "-2026-9999");
        assertThat((String) change.shown("UserTask_CorrectProjectChange", "projectChangeNotice"))
                .contains("følges ikke som strategisk projekt");

        change.does("pmo", "UserTask_CorrectProjectChange", Map.of("projectChangeCorrection", "giveUp"));

        assertThat(change.instance()).hasPassed("EndEvent_ProjectChangeGivenUp").isEnded();
    }

    @Test
    void tells_that_a_project_has_no_baseline_yet() {
        ReviewDriver fresh = new ReviewDriver(beans, desk);
        ProjectDriver marked = new ProjectDriver(beans, desk, fresh.number.toString());
        marked.marks();

        ProjectDriver change = marked.changes("rebaseline", fresh.number.toString());

        assertThat((String) change.shown("UserTask_CorrectProjectChange", "projectChangeNotice"))
                .contains("endnu ingen baseline");
    }

    @Test
    void is_told_when_two_ask_for_the_end_of_the_same_project() {
        ProjectDriver one = project.changes("removeMark", caseNumber);
        ProjectDriver other = project.changes("removeMark", caseNumber);

        new MeetingDriver(beans, desk).decidesAll("approved");

        ProjectDriver late = timesPassed(one.instance(), "EndEvent_ProjectChanged") == 1 ? other : one;
        assertThat((String) late.shown("UserTask_CorrectProjectChange", "projectChangeNotice"))
                .contains("følges ikke længere");
    }

    @Test
    void lapses_when_the_case_ends_meanwhile() {
        ProjectDriver change = project.changes("removeMark", caseNumber);

        cases.close(review.number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");

        assertThat(change.instance()).hasPassed("EndEvent_ProjectChangeLapsed").isEnded();
        assertThat(new MeetingDriver(beans, desk).items()).isEmpty();
    }

    private void proposes(ProjectDriver change, LocalDate... due) {
        change.does(
                "pmo",
                "UserTask_ProposeBaseline",
                Map.of(
                        "milestones",
                        milestones(due),
                        "baselineYearlyBenefit",
                        100_000L,
                        "baselineBenefits",
                        "Sparet tid"));
    }

    private void retries(ProjectDriver change, String kind) {
        change.does(
                "pmo",
                "UserTask_CorrectProjectChange",
                Map.of(
                        "projectChangeCorrection",
                        "retry",
                        "caseNumber",
                        caseNumber,
                        "projectChange",
                        kind,
                        "projectChangeReason",
                        "Udbuddet gik om igen"));
    }

    private Baseline baseline() {
        return baselines.latest(project.project().id()).orElseThrow();
    }
}
