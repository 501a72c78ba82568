package dk.portvagt.project;

import dk.portvagt.budget.Kroner;
import dk.portvagt.project.NewReport.PmoPart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes whether a light is green, yellow or red. Nobody chooses a colour: each follows from the report, the baseline
 * and the ledger. ADR 0069 explains the limits.
 */
final class LightRules {

    /** Percentage points behind the progress that the due milestones imply. */
    static final int PROGRESS_YELLOW = 10;

    static final int PROGRESS_RED = 25;
    /** Days between the latest milestone's planned and expected day. */
    static final int DELAY_YELLOW = 7;

    static final int DELAY_RED = 30;
    /** Percent above the budget of the baseline. */
    static final int OVERRUN_RED = 10;
    /** Percentage points by which spending is ahead of progress. */
    static final int PACE_YELLOW = 15;

    static final int PACE_RED = 30;
    /** Probability times impact, 1 to 9. */
    static final int RISK_YELLOW = 3;

    static final int RISK_RED = 6;
    /** Percent of the benefit of the baseline. */
    static final int BENEFIT_GREEN = 90;

    static final int BENEFIT_YELLOW = 70;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LightRules() {}

    /** Returns one reading of each dimension, in their order. */
    static List<LightReading> read(NewReport report, ProjectFacts facts) {
        return List.of(
                progress(report.pmo(), facts),
                time(report.pmo(), facts),
                money(report.pmo(), facts),
                risk(report.pmo()),
                benefits(report.pmo(), facts),
                governance(report, facts));
    }

    private static LightReading progress(PmoPart pmo, ProjectFacts facts) {
        List<Milestone> milestones = facts.baseline().plan().milestones();
        long due = milestones.stream()
                .filter(milestone -> !milestone.due().isAfter(facts.today()))
                .count();
        int planned = Math.toIntExact(100 * due / milestones.size());
        int behind = planned - pmo.progress();
        return new LightReading(
                Dimension.PROGRESS,
                limit(behind, PROGRESS_YELLOW, PROGRESS_RED),
                "%d %% nået, planlagt %d %%".formatted(pmo.progress(), planned));
    }

    private static LightReading time(PmoPart pmo, ProjectFacts facts) {
        Map<Integer, MilestoneReport> reported =
                pmo.milestones().stream().collect(Collectors.toMap(MilestoneReport::number, Function.identity()));
        long worst = 0;
        String why = "Milepælene holder";
        for (Milestone milestone : facts.baseline().plan().milestones()) {
            long late = late(milestone, reported.get(milestone.number()), facts.today());
            if (late > worst) {
                worst = late;
                why = "%s er %d dage efter planen".formatted(milestone.name(), late);
            }
        }
        return new LightReading(Dimension.TIME, limit(worst, DELAY_YELLOW, DELAY_RED), why);
    }

    /** Returns the days of delay. A reached milestone has none; an open one is expected today at the earliest. */
    private static long late(Milestone milestone, @Nullable MilestoneReport reported, LocalDate today) {
        if (reported != null && reported.reached()) {
            return 0;
        }
        LocalDate stated = reported == null ? milestone.due() : reported.expected();
        LocalDate expected = stated.isBefore(today) ? today : stated;
        return Math.max(0, ChronoUnit.DAYS.between(milestone.due(), expected));
    }

    private static LightReading money(PmoPart pmo, ProjectFacts facts) {
        BigDecimal budget = facts.baseline().budget();
        BigDecimal over = facts.money().bound().subtract(budget);
        boolean farOver = over.compareTo(percent(budget, OVERRUN_RED)) > 0;
        Light overrun = over.signum() <= 0 ? Light.GREEN : farOver ? Light.RED : Light.YELLOW;
        int spent = share(facts.money().spent(), budget);
        Light pace = limit((long) spent - pmo.progress(), PACE_YELLOW, PACE_RED);
        String why = over.signum() > 0
                ? "%s over baseline".formatted(Kroner.format(over))
                : "%d %% forbrugt ved %d %% fremdrift".formatted(spent, pmo.progress());
        return new LightReading(Dimension.MONEY, worse(overrun, pace), why);
    }

    private static LightReading risk(PmoPart pmo) {
        int weight = pmo.riskProbability() * pmo.riskImpact();
        Light light = weight >= RISK_RED ? Light.RED : weight >= RISK_YELLOW ? Light.YELLOW : Light.GREEN;
        return new LightReading(Dimension.RISK, light, pmo.risk());
    }

    private static LightReading benefits(PmoPart pmo, ProjectFacts facts) {
        BigDecimal promised = facts.baseline().plan().yearlyBenefit();
        int kept = promised.signum() == 0 ? 100 : share(pmo.expectedBenefit(), promised);
        Light light = kept >= BENEFIT_GREEN ? Light.GREEN : kept >= BENEFIT_YELLOW ? Light.YELLOW : Light.RED;
        return new LightReading(
                Dimension.BENEFITS,
                light,
                "%s om året ventes, baseline %s"
                        .formatted(Kroner.format(pmo.expectedBenefit()), Kroner.format(promised)));
    }

    private static LightReading governance(NewReport report, ProjectFacts facts) {
        DependencyState dependencies = report.secretariat().dependencies();
        int overdue = facts.overdueConditions();
        boolean red =
                dependencies == DependencyState.BLOCKED || (dependencies == DependencyState.DELAYED && overdue > 0);
        boolean yellow = dependencies == DependencyState.DELAYED || overdue > 0;
        String waits = switch (dependencies) {
            case ON_TRACK -> "Afhængigheder holder";
            case DELAYED -> "Afhængigheder er forsinkede";
            case BLOCKED -> "Afhængigheder blokerer";
        };
        String conditions = overdue == 0 ? "ingen vilkår overskredet" : overdue + " vilkår overskredet";
        return new LightReading(
                Dimension.GOVERNANCE, red ? Light.RED : yellow ? Light.YELLOW : Light.GREEN, waits + ", " + conditions);
    }

    private static Light limit(long value, int yellowAbove, int redAbove) {
        return value > redAbove ? Light.RED : value > yellowAbove ? Light.YELLOW : Light.GREEN;
    }

    private static Light worse(Light one, Light other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static BigDecimal percent(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    }

    /** Returns the percentage of the whole. Any part of zero counts as 100 percent. */
    private static int share(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            return part.signum() == 0 ? 0 : 100;
        }
        BigDecimal percent = part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP);
        return percent.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }
}
