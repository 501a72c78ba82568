package dk.portvagt.project;

import static dk.portvagt.project.DependencyState.BLOCKED;
import static dk.portvagt.project.DependencyState.DELAYED;
import static dk.portvagt.project.DependencyState.ON_TRACK;
import static dk.portvagt.project.Dimension.BENEFITS;
import static dk.portvagt.project.Dimension.GOVERNANCE;
import static dk.portvagt.project.Dimension.MONEY;
import static dk.portvagt.project.Dimension.PROGRESS;
import static dk.portvagt.project.Dimension.RISK;
import static dk.portvagt.project.Dimension.TIME;
import static dk.portvagt.project.Light.GREEN;
import static dk.portvagt.project.Light.RED;
import static dk.portvagt.project.Light.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dk.portvagt.project.NewReport.PmoPart;
import dk.portvagt.project.NewReport.SecretariatPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** Four milestones, two of them due: half of the way is planned. */
    private static final List<Milestone> MILESTONES = List.of(
            new Milestone(1, "Kravspecifikation", LocalDate.of(2026, 3, 1)),
            new Milestone(2, "Kontrakt", LocalDate.of(2026, 5, 1)),
            new Milestone(3, "Test", LocalDate.of(2026, 9, 1)),
            new Milestone(4, "Drift", LocalDate.of(2026, 12, 1)));

    private int progress = 50;
    private int probability = 1;
    private int impact = 1;
    private String benefit = "100000";
    private LocalDate testExpected = LocalDate.of(2026, 9, 1);
    private boolean contractReached = true;
    private DependencyState dependencies = ON_TRACK;
    private int overdueConditions;
    private String budget = "1000000";
    private ProjectMoney money = money("500000", "0", "500000");

    @Test
    void gives_green_for_everything_as_planned() {
        assertThat(LightRules.read(report(), facts()))
                .extracting(LightReading::dimension, LightReading::light)
                .containsExactly(
                        tuple(PROGRESS, GREEN),
                        tuple(TIME, GREEN),
                        tuple(MONEY, GREEN),
                        tuple(RISK, GREEN),
                        tuple(BENEFITS, GREEN),
                        tuple(GOVERNANCE, GREEN));
    }

    @ParameterizedTest
    @CsvSource({"40, GREEN", "39, YELLOW", "25, YELLOW", "24, RED", "100, GREEN"})
    void sees_progress_against_the_milestones_that_are_due(int reached, Light light) {
        progress = reached;
        money = money("1000000", "0", "0");

        assertThat(light(PROGRESS)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-08, GREEN", "2026-09-09, YELLOW", "2026-10-01, YELLOW", "2026-10-02, RED"})
    void sees_time_by_the_latest_milestone(LocalDate expected, Light light) {
        testExpected = expected;

        assertThat(light(TIME)).isEqualTo(light);
    }

    @Test
    void sees_a_milestone_as_late_that_is_due_and_not_reached_whatever_is_hoped() {
        contractReached = false;

        assertThat(reading(TIME)).isEqualTo(new LightReading(TIME, RED, "Kontrakt er 31 dage efter planen"));
    }

    @ParameterizedTest
    @CsvSource({
        // Bound above the baseline: up to a tenth is yellow.
        "500000, 500000, 0, GREEN",
        "500001, 500000, 0, YELLOW",
        "600000, 500000, 0, YELLOW",
        "600001, 500000, 0, RED",
        // Spent ahead of half of the way.
        "0, 0, 650000, GREEN",
        "0, 0, 660000, YELLOW",
        "0, 0, 800000, YELLOW",
        "0, 0, 810000, RED"
    })
    void computes_the_light_of_money_from_the_ledger(String reserved, String committed, String spent, Light light) {
        money = money(reserved, committed, spent);

        assertThat(light(MONEY)).isEqualTo(light);
    }

    @Test
    void sees_money_without_a_budget_as_red_and_no_money_as_green() {
        budget = "0";
        money = money("1", "0", "0");
        assertThat(light(MONEY)).isEqualTo(RED);

        money = money("0", "0", "0");
        assertThat(light(MONEY)).isEqualTo(GREEN);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, GREEN", "1, 3, YELLOW", "2, 2, YELLOW", "2, 3, RED", "3, 3, RED"})
    void weighs_risk_by_probability_and_impact(int likely, int severe, Light light) {
        probability = likely;
        impact = severe;

        assertThat(light(RISK)).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({"90000, GREEN", "89000, YELLOW", "70000, YELLOW", "69000, RED", "0, RED", "200000, GREEN"})
    void sees_the_benefit_against_what_was_promised(String expected, Light light) {
        benefit = expected;

        assertThat(light(BENEFITS)).isEqualTo(light);
    }

    @Test
    void sees_conditions_that_are_overdue_and_what_others_have_to_deliver() {
        overdueConditions = 1;
        assertThat(reading(GOVERNANCE))
                .isEqualTo(new LightReading(GOVERNANCE, YELLOW, "Afhængigheder holder, 1 vilkår overskredet"));

        dependencies = DELAYED;
        assertThat(light(GOVERNANCE)).isEqualTo(RED);

        overdueConditions = 0;
        assertThat(light(GOVERNANCE)).isEqualTo(YELLOW);

        dependencies = BLOCKED;
        assertThat(light(GOVERNANCE)).isEqualTo(RED);
    }

    private Light light(Dimension dimension) {
        return reading(dimension).light();
    }

    private LightReading reading(Dimension dimension) {
        return LightRules.read(report(), facts()).stream()
                .filter(reading -> reading.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    private NewReport report() {
        return new NewReport(
                new PmoPart(
                        progress,
                        List.of(
                                new MilestoneReport(1, LocalDate.of(2026, 3, 20), true),
                                new MilestoneReport(2, LocalDate.of(2026, 5, 1), contractReached),
                                new MilestoneReport(3, testExpected, false)),
                        "Det går",
                        "Forsinket integration",
                        probability,
                        impact,
                        new BigDecimal(benefit),
                        null,
                        "pmo"),
                new SecretariatPart(dependencies, "Ingen bemærkninger", "secretariat"));
    }

    private ProjectFacts facts() {
        Baseline baseline = new Baseline(
                1,
                1,
                new BigDecimal(budget),
                new BaselinePlan(MILESTONES, new BigDecimal("100000"), "Sparet tid"),
                "Kommunens største projekt");
        return new ProjectFacts(baseline, money, overdueConditions, TODAY);
    }

    private static ProjectMoney money(String reserved, String committed, String spent) {
        return new ProjectMoney(new BigDecimal(reserved), new BigDecimal(committed), new BigDecimal(spent));
    }
}
