package dk.portvagt.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.portvagt.DanishDay;
import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.gate.Gate;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.meeting.SteeringGroup;
import dk.portvagt.project.NewReport.PmoPart;
import dk.portvagt.project.NewReport.SecretariatPart;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Done;
import dk.portvagt.text.Outcome.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class ProjectsTest {

    private static final LocalDate TODAY = DanishDay.today();

    @Autowired
    private SteeringGroup group;

    @Autowired
    private Projects projects;

    @Autowired
    private Baselines baselines;

    @Autowired
    private ProjectReports reports;

    @Autowired
    private ProjectStatus status;

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CaseCosts costs;

    @Autowired
    private BusinessCases businessCases;

    @Autowired
    private GateReviews reviews;

    @Autowired
    private DecisionRegister decisions;

    @Autowired
    private JdbcClient database;

    private String municipality;
    private CaseNumber number;

    @BeforeEach
    void municipality() {
        municipality = group.newMunicipality();
        number = newCase();
    }

    @Test
    void follows_a_case_from_the_mark_on_at_the_usual_interval() {
        StrategicProject project = marked();

        assertThat(projects.followed(municipality)).containsExactly(project);
        assertThat(project.intervalMonths()).isEqualTo(1);
        assertThat(project.title()).isEqualTo("Omsorgssystem");
    }

    @Test
    void refuses_a_case_that_does_not_exist_or_is_another_municipalitys() {
        String foreign = group.newMunicipality();

        assertThat(refusal(foreign, number.toString())).isEqualTo("Kommunen har ingen sag " + number + ".");
        assertThat(refusal(municipality, municipality + "-2026-9999")).contains("ingen sag");
        assertThat(refusal(municipality, "hovsa")).contains("ingen sag");
    }

    @Test
    void refuses_a_case_that_has_ended_or_is_followed_already() {
        marked();
        assertThat(refusal(municipality, number.toString())).contains("følges allerede");

        cases.close(number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");
        assertThat(refusal(municipality, number.toString())).contains("er afsluttet");
    }

    @Test
    void marks_a_case_once_when_two_do_it_at_the_same_time() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Outcome<StrategicProject>> marks = () -> {
                together.await();
                return projects.mark(municipality, number.toString(), "Vigtigt", null, "pmo");
            };
            Future<Outcome<StrategicProject>> one = people.submit(marks);
            Future<Outcome<StrategicProject>> other = people.submit(marks);

            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(Done.class)
                    .hasAtLeastOneElementOfType(Refused.class);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void follows_a_case_no_more_when_it_ends() {
        marked();

        cases.close(number, CaseStatus.WITHDRAWN, "Behovet er bortfaldet");

        assertThat(projects.followed(municipality)).isEmpty();
    }

    @Test
    void ends_once_and_can_be_marked_again() {
        StrategicProject project = marked();

        assertThat(projects.end(project.id(), "Projektet er blevet lille", decision()))
                .isTrue();
        assertThat(projects.end(project.id(), "Projektet er blevet lille", decision()))
                .isFalse();

        assertThat(marked().id()).isNotEqualTo(project.id());
    }

    @Test
    void takes_the_budget_of_the_baseline_from_the_business_case() {
        costs(CostKind.INVESTMENT, 800_000);
        costs(CostKind.CLARIFICATION, 50_000);
        costs(CostKind.OPERATION, 70_000);

        assertThat(baseline(marked()).budget()).isEqualByComparingTo("850000");
    }

    @Test
    void proposes_the_benefit_of_the_best_year_of_the_latest_business_case() {
        assertThat(baselines.promisedBenefit(number)).isEmpty();
        long review = reviews.start(municipality, number.toString(), Gate.G2, ReviewKind.GATE)
                .id();

        businessCase(review, 300_000);
        businessCase(review, 450_000);

        assertThat(baselines.promisedBenefit(number))
                .hasValueSatisfying(benefit -> assertThat(benefit).isEqualByComparingTo("450000"));
    }

    @Test
    void keeps_the_first_baseline_when_another_is_made_without_a_decision() {
        StrategicProject project = marked();
        Baseline first = baseline(project);

        assertThat(baselines.make(project, plan(TODAY.plusDays(400)), "pmo")).isEqualTo(Outcome.done(first));
    }

    @Test
    void adds_a_baseline_for_a_decision_once_and_keeps_the_old_one() {
        StrategicProject project = marked();
        baseline(project);
        long decision = decision();

        baselines.decided(
                project, plan(TODAY.plusDays(400)), new BigDecimal("900000"), "Udbuddet gik om", decision, "pmo");
        Baseline second = baselines.decided(
                project, plan(TODAY.plusDays(400)), new BigDecimal("900000"), "Udbuddet gik om", decision, "pmo");

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.budget()).isEqualByComparingTo("900000");
        assertThat(baselines.latest(project.id())).contains(second);
        assertThat(database.sql("SELECT version FROM portvagt.project_baseline WHERE project_id = ? ORDER BY version")
                        .param(project.id())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void refuses_a_baseline_without_milestones_out_of_order_or_all_in_the_past() {
        StrategicProject project = marked();

        assertThat(refusal(project)).contains("mindst én milepæl");
        assertThat(refusal(project, TODAY.plusDays(20), TODAY.plusDays(10))).contains("tidsorden");
        assertThat(refusal(project, TODAY.minusDays(10))).contains("er forbi");
        assertThat(baselines.latest(project.id())).isEmpty();
    }

    @Test
    void raises_a_red_light_once_until_it_has_been_another_colour() {
        StrategicProject project = marked();
        baseline(project);

        assertThat(reports.file(project, report(3, 3)).newlyRed())
                .extracting(LightReading::dimension)
                .containsExactly(Dimension.RISK);
        assertThat(reports.file(project, report(3, 2)).newlyRed()).isEmpty();
        assertThat(reports.file(project, report(1, 1)).newlyRed()).isEmpty();
        assertThat(reports.file(project, report(3, 3)).newlyRed())
                .extracting(LightReading::dimension)
                .containsExactly(Dimension.RISK);
    }

    @Test
    void keeps_every_report_as_it_was() {
        StrategicProject project = marked();
        baseline(project);
        reports.file(project, report(1, 1));
        reports.file(project, report(3, 3));

        assertThat(reports.latest(project.id())).hasValueSatisfying(report -> {
            assertThat(report.number()).isEqualTo(2);
            assertThat(report.worst()).isEqualTo(Light.RED);
        });
        assertThatThrownBy(() -> database.sql("UPDATE portvagt.project_light SET light = 'GREEN'")
                        .update())
                .hasMessageContaining("project_light");
        assertThatThrownBy(() ->
                        database.sql("DELETE FROM portvagt.project_report").update())
                .hasMessageContaining("project_report");
    }

    @Test
    void tells_each_meeting_of_the_projects_red_ones_first_with_their_money() {
        StrategicProject green = marked();
        baseline(green);
        reports.file(green, report(1, 1));
        number = newCase();
        StrategicProject red = marked();
        baseline(red);
        reports.file(red, report(3, 3));
        number = newCase();
        StrategicProject fresh = marked();

        List<List<String>> rows =
                status.tables(municipality, TODAY).get(0).table().rows();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).subList(0, 5)).containsExactly(red.label(), "", "0 kr.", "0 kr.", "0 kr.");
        assertThat(rows.get(0).get(5)).startsWith("fremdrift grøn, tid grøn, økonomi grøn, risiko rød");
        assertThat(rows.get(0).get(6)).startsWith("1 af ");
        assertThat(rows.subList(1, 3)).anySatisfy(row -> assertThat(row.get(0)).isEqualTo(green.label()));
        assertThat(rows).contains(List.of(fresh.label(), "", "mangler", "", "", "ikke rapporteret endnu", ""));
    }

    private StrategicProject marked() {
        return projects.mark(municipality, number.toString(), "Vigtigt", null, "pmo")
                .orThrow(IllegalStateException::new);
    }

    private String refusal(String who, String caseNumber) {
        return projects.mark(who, caseNumber, "Vigtigt", null, "pmo").refusal().orElseThrow();
    }

    private String refusal(StrategicProject project, LocalDate... due) {
        return baselines.make(project, plan(due), "pmo").refusal().orElseThrow();
    }

    private Baseline baseline(StrategicProject project) {
        return baselines.make(project, plan(TODAY.plusDays(100)), "pmo").orThrow(IllegalStateException::new);
    }

    private static BaselinePlan plan(LocalDate... due) {
        List<Milestone> milestones = new ArrayList<>();
        for (LocalDate day : due) {
            milestones.add(new Milestone(milestones.size() + 1, "Milepæl " + (milestones.size() + 1), day));
        }
        return new BaselinePlan(milestones, new BigDecimal("100000"), "Sparet tid");
    }

    private static NewReport report(int probability, int impact) {
        return new NewReport(
                new PmoPart(
                        10,
                        List.of(new MilestoneReport(1, TODAY.plusDays(100), false)),
                        "Det går",
                        "Forsinket integration",
                        probability,
                        impact,
                        new BigDecimal("100000"),
                        null,
                        "pmo"),
                new SecretariatPart(DependencyState.ON_TRACK, "Ingen bemærkninger", "secretariat"));
    }

    private CaseNumber newCase() {
        return cases.register(Ideas.of(municipality, "Omsorgssystem"));
    }

    /** A year with half the benefit, then one with all of it. */
    private void businessCase(long review, long benefit) {
        int year = TODAY.getYear();
        businessCases.record(
                number,
                review,
                "G2",
                BusinessCase.of(
                        new BigDecimal("0.035"),
                        List.of(YearAmount.of(year, 1_000_000)),
                        List.of(),
                        List.of(YearAmount.of(year + 1, benefit / 2), YearAmount.of(year + 2, benefit))));
    }

    private void costs(CostKind kind, long amount) {
        costs.replace(number, kind, List.of(YearAmount.of(TODAY.getYear(), amount)));
    }

    private long decision() {
        return decisions.record(NewDecision.outsideMeeting(
                municipality,
                number.toString(),
                DecisionSubject.BASELINE,
                DecisionOutcome.APPROVED,
                DecisionAuthority.CHAIR,
                TODAY,
                "steering-chair",
                null));
    }
}
