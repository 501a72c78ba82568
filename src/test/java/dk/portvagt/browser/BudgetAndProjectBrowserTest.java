package dk.portvagt.browser;

import static dk.portvagt.budget.PoolLine.ACQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.DanishDay;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.Frame;
import dk.portvagt.budgetyear.steps.TestBudget;
import dk.portvagt.meeting.SteeringAgenda;
import dk.portvagt.project.Baselines;
import dk.portvagt.project.Milestone;
import dk.portvagt.project.Projects;
import dk.portvagt.resource.CapacityChange;
import dk.portvagt.resource.Quarter;
import dk.portvagt.resource.ResourceKind;
import dk.portvagt.resource.Resources;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a budget controller and a PMO write most, typed in Tasklist. */
@BrowserTest
class BudgetAndProjectBrowserTest {

    private static final String MUNICIPALITY = "947";
    private static final int YEAR = DanishDay.today().getYear();
    private static final DateTimeFormatter DANISH_DATE = DateTimeFormatter.ofPattern("d.M.yyyy");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private JdbcClient database;

    private Staff staff;

    @BeforeEach
    void give_everybody_a_browser(Profiles profiles) {
        staff = Staff.of(MUNICIPALITY, profiles, beans, Path.of("target", "screenshots", "budget-and-project"));
    }

    @Test
    void budgets_projects_and_hours_are_written_in_tasklist(
            @Autowired SteeringAgenda agenda,
            @Autowired FollowUps followUps,
            @Autowired Projects projects,
            @Autowired Baselines baselines) {
        proposeBudgetYear();
        assertThat(agenda.isProposed(MUNICIPALITY, YEAR + 1)).isTrue();

        followUpBudget();
        FollowUp followUp = followUps.latest(MUNICIPALITY, YEAR).orElseThrow();
        assertThat(followUp.rows())
                .filteredOn(row -> row.office().equals("Børn og Unge"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.forecast()).isEqualByComparingTo("200000");
                    assertThat(row.reason()).isEqualTo("Licenser fra august");
                });

        CaseNumber number = beans.getBean(AcquisitionCases.class).register(Ideas.of(MUNICIPALITY, "Omsorgssystem"));
        makeBaseline(number);
        assertThat(projects.followed(MUNICIPALITY, number.toString())
                        .flatMap(project -> baselines.latest(project.id()))
                        .orElseThrow()
                        .plan()
                        .milestones())
                .extracting(Milestone::name)
                .containsExactly("Kontrakt", "I brug");

        askForHours();
        assertThat(database.sql("SELECT paper.title FROM portvagt.agenda_item item"
                                + " JOIN portvagt.decision_paper paper ON paper.id = item.paper_id"
                                + " WHERE item.municipality = ? AND item.kind = 'RESOURCES'")
                        .param(MUNICIPALITY)
                        .query(String.class)
                        .list())
                .containsExactly("Ressourcer: IT-arkitekt til Digitaliseringsstrategi");
    }

    private void proposeBudgetYear() {
        staff.starts(
                "budget-controller",
                "Budgetår",
                "budget-year-opened",
                Map.of(
                        "year",
                        YEAR + 1,
                        "acquisitionAmount",
                        1_000_000,
                        "operationAmount",
                        500_000,
                        "acquisitionFrames",
                        "Børn og Unge;software;600.000\nTeknik og Miljø;hardware;400.000",
                        "budgetNote",
                        "Byrådets budget"));
    }

    private void followUpBudget() {
        TestBudget budget = new TestBudget(beans, MUNICIPALITY);
        budget.give(ACQUISITION, YEAR, BigDecimal.valueOf(1_000_000));
        budget.frame(new Frame(ACQUISITION, YEAR, "software", "Børn og Unge"), 600_000);
        staff.starts("budget-controller", "Budgetopfølgning", "budget-follow-up-started", Map.of("year", YEAR));
        staff.does(
                "budget-controller",
                "Vurdér resten af året",
                "budget-forecast",
                page -> {
                    page.fillRow(0, "expected", "0");
                    page.fillRow(1, "expected", "200000");
                    page.fillRow(1, "reason", "Licenser fra august");
                    page.fillRow(2, "expected", "0");
                },
                Map.of("followUpRemarks", "Budgettet holder."));
    }

    private void makeBaseline(CaseNumber number) {
        staff.starts(
                "pmo",
                "Opfølgning på strategiske projekter",
                "strategic-project",
                Map.of("caseNumber", number.toString(), "strategicReason", "Kommunens største projekt"));
        LocalDate today = DanishDay.today();
        staff.does(
                "pmo",
                "Lav projektets baseline",
                "project-baseline",
                page -> {
                    page.fillRow(0, "name", "Kontrakt");
                    page.fillRow(0, "due", DANISH_DATE.format(today.plusDays(60)));
                    page.fillRow(1, "name", "I brug");
                    page.fillRow(1, "due", DANISH_DATE.format(today.plusDays(300)));
                },
                Map.of(
                        "baselineYearlyBenefit",
                        100_000,
                        "baselineBenefits",
                        "Sparet tid",
                        "firstReportOn",
                        today.plusDays(30).toString()));
    }

    /** For more than there is first: the task comes back with what is missing. */
    private void askForHours() {
        Quarter now = Quarter.of(DanishDay.today());
        beans.getBean(Resources.class)
                .state(new CapacityChange(
                        MUNICIPALITY, ResourceKind.ROLE, "IT-arkitekt", now, 400, "Årets plan", "secretariat"));
        staff.starts(
                "pmo",
                "Ressourceallokering",
                "resource-request",
                Map.of(
                        "requestKind", "allocate",
                        "targetKind", "strategy",
                        "targetName", "Digitaliseringsstrategi",
                        "resourcePurpose", "Målarkitektur"));
        Map<String, Object> need = Map.of(
                "needAction",
                "submit",
                "resourceId",
                "IT-arkitekt",
                "firstQuarter",
                now.plus(1).label(),
                "hours1",
                500);
        staff.does("pmo", "Beskriv behovet", "resource-need", need);
        staff.does("pmo", "Beskriv behovet", "resource-need", Map.of("needAction", "submit", "hours1", 300));
    }
}
