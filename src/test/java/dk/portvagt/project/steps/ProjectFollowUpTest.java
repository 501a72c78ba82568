package dk.portvagt.project.steps;

import static dk.portvagt.process.Instances.timesPassed;
import static dk.portvagt.project.steps.ProjectDriver.TODAY;
import static dk.portvagt.project.steps.ProjectDriver.milestones;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.calendar.OfficeDays;
import dk.portvagt.gate.steps.ReviewDriver;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.steps.MeetingDriver;
import dk.portvagt.process.Desk;
import dk.portvagt.project.Baselines;
import dk.portvagt.project.Dimension;
import dk.portvagt.project.Light;
import dk.portvagt.project.LightReading;
import dk.portvagt.project.ProjectReports;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@PortvagtTest
class ProjectFollowUpTest {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private Baselines baselines;

    @Autowired
    private ProjectReports reports;

    @Autowired
    private OfficeDays officeDays;

    private ReviewDriver review;
    private Desk desk;
    private ProjectDriver project;
    private LocalDate reportDay;

    @BeforeEach
    void municipality() {
        review = new ReviewDriver(beans);
        desk = review.desk;
        project = new ProjectDriver(beans, desk, review.number.toString());
        reportDay = officeDays.onOrAfter(TODAY);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void gives_a_marked_case_a_baseline_with_the_budget_of_its_business_case() {
        project.marks();
        assertThat(project.shown("UserTask_MakeBaseline", "baselineBudgetText")).isEqualTo("2.000.000 kr.");
        assertThat(project.finds("secretariat", "UserTask_MakeBaseline")).isNull();

        project.makesBaseline();

        assertThat(baselines.latest(project.project().id())).hasValueSatisfying(baseline -> {
            assertThat(baseline.version()).isEqualTo(1);
            assertThat(baseline.budget()).isEqualByComparingTo("2000000");
            assertThat(baseline.plan().milestones()).hasSize(1);
        });
    }

    @Test
    void takes_a_mark_with_the_wrong_case_number_corrected() {
        project.marks(desk.municipality + "-2026-9999");
        assertThat((String) project.shown("UserTask_CorrectMarking", "markingRefusal"))
                .contains("ingen sag");

        project.does(
                "pmo",
                "UserTask_CorrectMarking",
                Map.of(
                        "markingCorrection",
                        "retry",
                        "caseNumber",
                        review.number.toString(),
                        "strategicReason",
                        "Kommunens største projekt"));

        assertThat(project.isFollowed()).isTrue();
    }

    @Test
    void follows_nothing_when_the_mark_is_given_up_or_the_case_is_followed_already() {
        project.marks();
        ProjectDriver again = new ProjectDriver(beans, desk, review.number.toString());
        again.marks();
        assertThat((String) again.shown("UserTask_CorrectMarking", "markingRefusal"))
                .contains("følges allerede");

        again.does("pmo", "UserTask_CorrectMarking", Map.of("markingCorrection", "giveUp"));

        assertThat(again.instance()).hasPassed("EndEvent_MarkingGivenUp").isEnded();
    }

    @Test
    void sends_a_baseline_back_that_nothing_can_be_measured_by() {
        project.marks();

        project.makesBaseline(Map.of("milestones", milestones()));
        assertThat((String) project.shown("UserTask_MakeBaseline", "baselineRefusal"))
                .contains("mindst én milepæl");
        project.makesBaseline(Map.of("milestones", milestones(TODAY.plusDays(90), TODAY.plusDays(80))));
        assertThat((String) project.shown("UserTask_MakeBaseline", "baselineRefusal"))
                .contains("tidsorden");

        project.makesBaseline();
        assertThat(baselines.latest(project.project().id())).isPresent();
    }

    @Test
    void refuses_a_benefit_below_zero_and_progress_above_all() {
        project.marks();
        assertThatThrownBy(() -> project.makesBaseline(Map.of("baselineYearlyBenefit", -1L)))
                .hasMessageContaining("Gevinst om året");
        project.makesBaseline();
        project.waitsForReport(reportDay);

        assertThatThrownBy(() -> project.reportsAsPmo(1, Map.of("progressPercent", 101L)))
                .hasMessageContaining("Fremdrift");
    }

    @Test
    void refuses_a_first_report_in_the_past() {
        project.marks();

        assertThatThrownBy(() -> project.makesBaseline(
                        Map.of("firstReportOn", TODAY.minusDays(1).toString())))
                .hasMessageContaining("Første rapport: må ikke ligge før i dag");
    }

    @Test
    void refuses_to_mark_what_is_being_phased_out_where_it_is_typed(@Autowired AcquisitionCases cases) {
        cases.enterPhase(review.number, Phase.PHASE_OUT);

        assertThatThrownBy(() -> project.marks())
                .hasMessageContaining("Sagsnummer: Løsningen i sag " + review.number + " er ved at blive udfaset");
    }

    @Test
    void asks_for_a_report_when_it_is_due_and_not_before() {
        project.marks();
        project.makesBaseline(Map.of("firstReportOn", TODAY.plusDays(40).toString()));
        LocalDate due = officeDays.onOrAfter(TODAY.plusDays(40));

        project.waitsForReport(due.minusDays(1));
        assertThat(project.instance()).isNotWaitingAt("UserTask_ReportProject");

        project.waitsForReport(due);
        assertThat(project.finds("pmo", "UserTask_ReportProject")).hasCandidateGroup("pmo");
        assertThat(project.finds("secretariat", "UserTask_ReportGovernance")).hasCandidateGroup("secretariat");
        assertThat(project.finds("secretariat", "UserTask_ReportProject")).isNull();
    }

    @Test
    void files_a_report_when_both_parts_are_in_and_asks_again_next_month() {
        followed();

        project.reportsAsPmo(1, Map.of());
        assertThat(reports.latest(project.project().id())).isEmpty();
        project.reportsAsSecretariat();

        assertThat(reports.latest(project.project().id()))
                .hasValueSatisfying(report -> assertThat(report.worst()).isEqualTo(Light.GREEN));
        LocalDate next = officeDays.onOrAfter(reportDay.withDayOfMonth(1).plusMonths(1));
        project.waitsForReport(next.minusDays(1));
        assertThat(project.instance()).isNotWaitingAt("UserTask_ReportProject");
        project.waitsForReport(next);
        assertThat(project.finds("pmo", "UserTask_ReportProject")).hasCandidateGroup("pmo");
        assertThat((String) project.shown("UserTask_ReportProject", "projectLightsText"))
                .contains("Risiko: grøn");
        assertThat(project.shown("UserTask_ReportProject", "reportSummary")).isNull();
        assertThat(project.shown("UserTask_ReportProject", "riskText")).isEqualTo("Forsinket integration");
    }

    @Test
    void takes_the_money_from_the_ledger_and_not_from_a_form() {
        review.give(PoolLine.ACQUISITION, ReviewDriver.YEAR, 3_000_000);
        review.reserves(2_100_000);
        followed();

        assertThat((String) project.shown("UserTask_ReportProject", "projectMoneyText"))
                .isEqualTo("baseline 2.000.000 kr., reserveret 2.100.000 kr., disponeret 0 kr., forbrug 0 kr.");
        assertThatThrownBy(() -> project.reportsAsPmo(1, Map.of("projectMoneyText", "baseline 1 kr.")))
                .hasMessageContaining("projectMoneyText");

        project.reports(1);
        assertThat(reports.latest(project.project().id())).hasValueSatisfying(report -> {
            assertThat(report.money().reserved()).isEqualByComparingTo("2100000");
            assertThat(report.lights())
                    .filteredOn(light -> light.dimension() == Dimension.MONEY)
                    .singleElement()
                    .isEqualTo(new LightReading(Dimension.MONEY, Light.YELLOW, "100.000 kr. over baseline"));
        });
    }

    @Test
    void asks_for_a_report_as_often_as_the_project_says() {
        project.marks(review.number.toString(), Map.of("reportInterval", 3L));
        project.makesBaseline();
        project.waitsForReport(reportDay);
        project.reports(1);
        LocalDate next = officeDays.onOrAfter(reportDay.withDayOfMonth(1).plusMonths(3));

        project.waitsForReport(next.minusDays(1));
        assertThat(project.instance()).isNotWaitingAt("UserTask_ReportProject");

        project.waitsForReport(next);
        assertThat(project.finds("pmo", "UserTask_ReportProject")).hasCandidateGroup("pmo");
    }

    @Test
    void puts_a_red_light_on_the_next_agenda_once_and_follows_on_meanwhile() {
        followed();
        project.reports(3);

        MeetingDriver meeting = meeting();
        assertThat(meeting.items())
                .extracting(ProjectFollowUpTest::title)
                .singleElement()
                .satisfies(title -> assertThat(title)
                        .isEqualTo("Rødt lys: " + project.project().label() + " (risiko)"));
        assertThat(meeting.items().get(0).content().paper().consequences())
                .isEqualTo("Handlingsplan: Leverandøren sætter to mand på");
        meeting.decidesAll("approved");
        assertThat(timesPassed(project.instance(), "EndEvent_RedLightHandled")).isEqualTo(1);

        nextReport();
        project.reports(3);
        assertThat(meeting().items()).isEmpty();
    }

    @Test
    void raises_a_light_again_that_has_been_another_colour() {
        followed();
        project.reports(3);
        meeting().decidesAll("approved");
        nextReport();
        project.reports(1);
        nextReport();

        project.reports(3);

        assertThat(meeting().items()).hasSize(1);
    }

    @Test
    void puts_a_deferred_red_light_on_the_next_agenda_and_a_refused_plan_back_to_the_pmo() {
        followed();
        project.reports(3);
        meeting().decidesAll("deferred");
        meeting().decidesAll("rework");
        assertThat(project.shown("UserTask_RevisePlan", "decisionReason")).isEqualTo("Derfor");

        project.does("pmo", "UserTask_RevisePlan", Map.of("actionPlan", "Ny leverandør"));

        MeetingDriver meeting = meeting();
        assertThat(meeting.items().get(0).content().paper().consequences()).isEqualTo("Handlingsplan: Ny leverandør");
        meeting.decidesAll("approved");
        assertThat(timesPassed(project.instance(), "EndEvent_RedLightHandled")).isEqualTo(1);
    }

    @Test
    void leaves_it_to_the_manager_what_happens_when_the_group_rejects_the_plan() {
        followed();
        project.reports(3);
        meeting().decidesAll("rejected");
        assertThat(project.finds("pmo", "UserTask_RevisePlan")).isNull();
        assertThat(project.shown("UserTask_FollowUpRejectedPlan", "decisionReason"))
                .isEqualTo("Derfor");

        project.does(
                "digitalisation-manager", "UserTask_FollowUpRejectedPlan", Map.of("rejectedPlanAction", "newPlan"));
        project.does("pmo", "UserTask_RevisePlan", Map.of("actionPlan", "Ny leverandør"));
        meeting().decidesAll("rejected");
        project.does("digitalisation-manager", "UserTask_FollowUpRejectedPlan", Map.of("rejectedPlanAction", "close"));

        assertThat(timesPassed(project.instance(), "EndEvent_RedLightHandled")).isEqualTo(1);
        assertThat(meeting().items()).isEmpty();
    }

    @Test
    void reminds_whoever_is_late_and_then_brings_it_to_the_manager() {
        followed();
        project.reportsAsPmo(1, Map.of());

        project.waitsForReport(officeDays.after(reportDay, 5));
        assertThat(timesPassed(project.instance(), "EndEvent_ReportReminded")).isEqualTo(1);
        assertThat(project.instance()).isNotWaitingAt("UserTask_FollowUpLateReport");

        project.waitsForReport(officeDays.after(reportDay, 10));
        project.does(
                "digitalisation-manager",
                "UserTask_FollowUpLateReport",
                Map.of("lateReportNote", "Sekretariatet rapporterer i morgen"));
        assertThat(timesPassed(project.instance(), "EndEvent_LateReportFollowedUp"))
                .isEqualTo(1);

        project.reportsAsSecretariat();
        assertThat(reports.latest(project.project().id())).isPresent();
    }

    @Test
    void reminds_nobody_of_a_report_that_is_in() {
        followed();
        project.reports(1);

        project.waitsForReport(officeDays.after(reportDay, 5));

        assertThat(project.instance()).hasNotPassed("EndEvent_ReportReminded");
    }

    @Test
    void stops_with_the_case_and_lets_a_red_light_lapse_that_waits() {
        followed();
        project.reports(3);

        cases.close(review.number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");

        assertThat(project.instance()).hasPassed("EndEvent_FollowUpEnded").isEnded();
        assertThat(project.isFollowed()).isFalse();
        assertThat(meeting().items()).isEmpty();
    }

    /** Called today: a meeting is not called for a day in the past. */
    private MeetingDriver meeting() {
        ClockUtil.reset();
        return new MeetingDriver(beans, desk);
    }

    private static String title(AgendaItem item) {
        return item.content().paper().title();
    }

    /** Marked, with a baseline, on the day of its first report. */
    private void followed() {
        project.marks();
        project.makesBaseline();
        project.waitsForReport(reportDay);
    }

    private void nextReport() {
        reportDay = officeDays.onOrAfter(reportDay.withDayOfMonth(1).plusMonths(1));
        project.waitsForReport(reportDay);
    }
}
