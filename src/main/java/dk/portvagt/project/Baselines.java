package dk.portvagt.project;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.CasePosition.LinePosition;
import dk.portvagt.budget.CentralPool;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCases;
import dk.portvagt.businesscase.CaseCosts;
import dk.portvagt.businesscase.CashFlow;
import dk.portvagt.businesscase.CostKind;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the baselines of projects: a first one, and later ones by decision. A baseline never changes. */
@Repository
public class Baselines {

    private final JdbcClient database;
    private final CaseCosts costs;
    private final BusinessCases businessCases;
    private final CentralPool pool;
    private final Clock clock;

    Baselines(JdbcClient database, CaseCosts costs, BusinessCases businessCases, CentralPool pool, Clock clock) {
        this.database = database;
        this.costs = costs;
        this.businessCases = businessCases;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Returns the project's budget in DKK: clarification and investment of the business case, including extra funding.
     * Without a business case, returns the money that the ledger has set aside for it.
     */
    public BigDecimal budget(CaseNumber number) {
        BigDecimal planned = Stream.of(CostKind.CLARIFICATION, CostKind.INVESTMENT, CostKind.EXTRA)
                .flatMap(kind -> costs.byYear(number, kind).stream())
                .map(YearAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return planned.signum() > 0 ? planned : money(number).bound();
    }

    /**
     * Returns the yearly benefit at full effect, in DKK: the best year of the latest business case. Empty without a
     * business case.
     */
    public Optional<BigDecimal> promisedBenefit(CaseNumber number) {
        return businessCases.ofCase(number).stream()
                .reduce((earlier, later) -> later)
                .flatMap(latest -> latest.content().flows().stream()
                        .map(CashFlow::benefits)
                        .max(BigDecimal::compareTo));
    }

    /**
     * Returns the project's current money in the ledger on the line for new acquisitions, without the cost of
     * operation.
     */
    public ProjectMoney money(CaseNumber number) {
        List<LinePosition> lines = pool.position(number.toString()).lines().stream()
                .filter(position -> position.line().line() == PoolLine.ACQUISITION)
                .toList();
        return new ProjectMoney(
                total(lines, LinePosition::reserved),
                total(lines, LinePosition::committed),
                total(lines, LinePosition::spent));
    }

    /** Checks whether the plan could be kept; nothing is kept yet. */
    public Outcome<Nothing> check(BaselinePlan plan) {
        return BaselinePolicy.check(plan, LocalDate.now(clock));
    }

    /** Makes the first baseline of the project. Idempotent: keeps an existing baseline. */
    @Transactional
    public Outcome<Baseline> make(StrategicProject project, BaselinePlan plan, String madeBy) {
        return check(plan)
                .map(checked -> latest(project.id())
                        .orElseGet(() ->
                                keep(project, plan, budget(project.caseNumber()), project.reason(), null, madeBy)));
    }

    /**
     * Makes a further baseline based on a decision. Idempotent per decision.
     *
     * @param budget DKK, as shown in the decision's paper
     */
    @Transactional
    public Baseline decided(
            StrategicProject project,
            BaselinePlan plan,
            BigDecimal budget,
            String reason,
            long decisionId,
            String madeBy) {
        return database.sql(
                        "SELECT * FROM portvagt.project_baseline WHERE project_id = :project AND decision_id = :decision")
                .param("project", project.id())
                .param("decision", decisionId)
                .query((row, number) -> row.getInt("version"))
                .optional()
                .flatMap(version -> latest(project.id()))
                .orElseGet(() -> keep(project, plan, budget, reason, decisionId, madeBy));
    }

    /** Returns the current baseline; empty before the first. */
    public Optional<Baseline> latest(long projectId) {
        return database.sql(
                        "SELECT * FROM portvagt.project_baseline WHERE project_id = :project ORDER BY version DESC LIMIT 1")
                .param("project", projectId)
                .query((row, number) -> new Baseline(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getBigDecimal("budget"),
                        new BaselinePlan(
                                milestones(row.getLong("id")),
                                row.getBigDecimal("yearly_benefit"),
                                row.getString("benefits")),
                        row.getString("reason")))
                .optional();
    }

    private Baseline keep(
            StrategicProject project,
            BaselinePlan plan,
            BigDecimal budget,
            String reason,
            @Nullable Long decisionId,
            String madeBy) {
        long id = database.sql("""
                        INSERT INTO portvagt.project_baseline
                            (project_id, version, budget, yearly_benefit, benefits, reason, decision_id, made_by, made_at)
                        SELECT :project, count(*) + 1, :budget, :benefit, :benefits, :reason, :decision, :by, :now
                        FROM portvagt.project_baseline WHERE project_id = :project RETURNING id""")
                .param("project", project.id())
                .param("budget", budget)
                .param("benefit", plan.yearlyBenefit())
                .param("benefits", plan.benefits())
                .param("reason", reason)
                .param("decision", decisionId)
                .param("by", madeBy)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        plan.milestones()
                .forEach(milestone -> database.sql(
                                "INSERT INTO portvagt.project_milestone (baseline_id, number, name, due)"
                                        + " VALUES (:baseline, :number, :name, :due)")
                        .param("baseline", id)
                        .param("number", milestone.number())
                        .param("name", milestone.name())
                        .param("due", milestone.due())
                        .update());
        return latest(project.id()).orElseThrow();
    }

    private List<Milestone> milestones(long baselineId) {
        return database.sql("SELECT * FROM portvagt.project_milestone WHERE baseline_id = :baseline ORDER BY number")
                .param("baseline", baselineId)
                .query((row, number) -> new Milestone(
                        row.getInt("number"), row.getString("name"), row.getObject("due", LocalDate.class)))
                .list();
    }

    private static BigDecimal total(List<LinePosition> lines, Function<LinePosition, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
