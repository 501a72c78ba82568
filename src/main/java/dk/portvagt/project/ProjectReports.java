package dk.portvagt.project;

import dk.portvagt.condition.Conditions;
import dk.portvagt.project.NewReport.PmoPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the reports on strategic projects. A report never changes. */
@Repository
public class ProjectReports {

    private final JdbcClient database;
    private final Baselines baselines;
    private final Conditions conditions;
    private final Clock clock;

    ProjectReports(JdbcClient database, Baselines baselines, Conditions conditions, Clock clock) {
        this.database = database;
        this.baselines = baselines;
        this.conditions = conditions;
        this.clock = clock;
    }

    /**
     * Files the report of PMO and secretariat with the ledger's money and computes the lights.
     *
     * @throws java.util.NoSuchElementException if the project has no baseline
     */
    @Transactional
    public FilingResult file(StrategicProject project, NewReport report) {
        LocalDate today = LocalDate.now(clock);
        Baseline baseline = baselines.latest(project.id()).orElseThrow();
        ProjectMoney money = baselines.money(project.caseNumber());
        int overdue = overdueConditions(project);
        List<LightReading> lights = LightRules.read(report, new ProjectFacts(baseline, money, overdue, today));
        long id = insert(project, baseline, report, money, overdue, today);
        report.pmo().milestones().forEach(milestone -> insert(id, milestone));
        lights.forEach(light -> insert(id, light));
        List<LightReading> newlyRed = lights.stream()
                .filter(LightReading::isRed)
                .filter(light -> begins(project, light.dimension(), id))
                .toList();
        lights.stream().filter(light -> !light.isRed()).forEach(light -> ends(project, light.dimension(), id));
        return new FilingResult(latest(project.id()).orElseThrow(), newlyRed);
    }

    public Optional<FiledReport> latest(long projectId) {
        return database.sql(
                        "SELECT * FROM portvagt.project_report WHERE project_id = :project ORDER BY number DESC LIMIT 1")
                .param("project", projectId)
                .query((row, number) -> report(row))
                .optional();
    }

    /** Returns the milestones of the latest report; empty before the first. */
    public List<MilestoneReport> milestones(long projectId) {
        return database.sql("""
                        SELECT milestone.* FROM portvagt.project_report_milestone milestone
                        WHERE report_id = (SELECT max(id) FROM portvagt.project_report WHERE project_id = :project)
                            -- Another baseline has other milestones.
                            AND (SELECT baseline_id FROM portvagt.project_report WHERE id = report_id)
                                = (SELECT max(id) FROM portvagt.project_baseline WHERE project_id = :project)
                        ORDER BY number""")
                .param("project", projectId)
                .query((row, number) -> new MilestoneReport(
                        row.getInt("number"), row.getObject("expected", LocalDate.class), row.getBoolean("reached")))
                .list();
    }

    private int overdueConditions(StrategicProject project) {
        LocalDate today = LocalDate.now(clock);
        return Math.toIntExact(conditions.unmet(project.caseNumber().toString()).stream()
                .filter(condition -> condition.content().deadline().isBefore(today))
                .count());
    }

    private boolean begins(StrategicProject project, Dimension dimension, long reportId) {
        return database.sql("""
                        INSERT INTO portvagt.project_red_period (project_id, dimension, from_report)
                        VALUES (:project, :dimension, :report)
                        ON CONFLICT (project_id, dimension) WHERE until_report IS NULL DO NOTHING""")
                        .param("project", project.id())
                        .param("dimension", dimension.name())
                        .param("report", reportId)
                        .update()
                == 1;
    }

    private void ends(StrategicProject project, Dimension dimension, long reportId) {
        database.sql("UPDATE portvagt.project_red_period SET until_report = :report"
                        + " WHERE project_id = :project AND dimension = :dimension AND until_report IS NULL")
                .param("report", reportId)
                .param("project", project.id())
                .param("dimension", dimension.name())
                .update();
    }

    private long insert(
            StrategicProject project,
            Baseline baseline,
            NewReport report,
            ProjectMoney money,
            int overdueConditions,
            LocalDate today) {
        PmoPart pmo = report.pmo();
        return database.sql("""
                        INSERT INTO portvagt.project_report (project_id, baseline_id, number, reported_on, progress,
                            summary, risk, risk_probability, risk_impact, expected_benefit, action_plan, dependencies,
                            governance_note, overdue_conditions, reserved, committed, spent, pmo_by, secretariat_by,
                            filed_at)
                        SELECT :project, :baseline, count(*) + 1, :today, :progress,
                            :summary, :risk, :probability, :impact, :benefit, :plan, :dependencies,
                            :note, :overdue, :reserved, :committed, :spent, :pmo, :secretariat,
                            :now
                        FROM portvagt.project_report WHERE project_id = :project RETURNING id""")
                .param("project", project.id())
                .param("baseline", baseline.id())
                .param("today", today)
                .param("progress", pmo.progress())
                .param("summary", pmo.summary())
                .param("risk", pmo.risk())
                .param("probability", pmo.riskProbability())
                .param("impact", pmo.riskImpact())
                .param("benefit", pmo.expectedBenefit())
                .param("plan", pmo.actionPlan())
                .param("dependencies", report.secretariat().dependencies().name())
                .param("note", report.secretariat().note())
                .param("overdue", overdueConditions)
                .param("reserved", money.reserved())
                .param("committed", money.committed())
                .param("spent", money.spent())
                .param("pmo", pmo.by())
                .param("secretariat", report.secretariat().by())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private void insert(long reportId, MilestoneReport milestone) {
        database.sql("INSERT INTO portvagt.project_report_milestone (report_id, number, expected, reached)"
                        + " VALUES (:report, :number, :expected, :reached)")
                .param("report", reportId)
                .param("number", milestone.number())
                .param("expected", milestone.expected())
                .param("reached", milestone.reached())
                .update();
    }

    private void insert(long reportId, LightReading light) {
        database.sql("INSERT INTO portvagt.project_light (report_id, dimension, light, why)"
                        + " VALUES (:report, :dimension, :light, :why)")
                .param("report", reportId)
                .param("dimension", light.dimension().name())
                .param("light", light.light().name())
                .param("why", light.why())
                .update();
    }

    private FiledReport report(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new FiledReport(
                id,
                row.getInt("number"),
                row.getObject("reported_on", LocalDate.class),
                row.getInt("progress"),
                row.getString("summary"),
                row.getString("action_plan"),
                new ProjectMoney(
                        row.getBigDecimal("reserved"), row.getBigDecimal("committed"), row.getBigDecimal("spent")),
                lights(id));
    }

    private List<LightReading> lights(long reportId) {
        return database
                .sql("SELECT * FROM portvagt.project_light WHERE report_id = :report")
                .param("report", reportId)
                .query((row, number) -> new LightReading(
                        Dimension.valueOf(row.getString("dimension")),
                        Light.valueOf(row.getString("light")),
                        row.getString("why")))
                .list()
                .stream()
                .sorted((one, other) -> one.dimension().compareTo(other.dimension()))
                .toList();
    }
}
