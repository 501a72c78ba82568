package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.CaseStatus;
import dk.portvagt.acquisition.Category;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.intervention.InterventionKind;
import dk.portvagt.project.Dimension;
import dk.portvagt.web.cockpit.portfolio.StandingCase.Due;
import dk.portvagt.web.cockpit.portfolio.StandingCase.DueKind;
import dk.portvagt.web.cockpit.portfolio.Wanted.Life;
import dk.portvagt.web.cockpit.portfolio.Wanted.Only;
import dk.portvagt.web.cockpit.portfolio.Wanted.Risk;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the cases of a municipality by place. A person's input is always a parameter. The query contains only the
 * chosen conditions: one plan for all choices would use no index.
 */
@Repository
public class Portfolio {

    // The engine's times are those of the machine's clock. Its tables are read because its API takes one call for each
    // case. A task's name is followed by its subject. The case numbers must have one type: only then does PostgreSQL
    // look up one case of a UNION ALL by the indices. With a varchar among the parts, it reads the whole union for
    // every case.
    private static final String DEADLINES = """
            (SELECT case_number, deadline, 'CONDITION' AS kind, NULL AS task FROM portvagt.decision_condition
                WHERE decision_id IS NOT NULL AND met_at IS NULL AND lapsed_at IS NULL
            UNION ALL SELECT case_number, deadline, kind, NULL FROM portvagt.intervention
                WHERE state = 'OPEN' AND kind IN ('UPDATE', 'REWORK', 'PAUSE')
            UNION ALL SELECT case_number, notice_date, 'NOTICE', NULL FROM portvagt.contract
                WHERE ended_on IS NULL AND notice_date IS DISTINCT FROM decided_notice_date AND notice_date IS NOT NULL
            UNION ALL SELECT instance.business_key_::text, task.due_date_::date, 'TASK', split_part(task.name_, ' · ', 1)
                FROM act_ru_task task JOIN act_ru_execution instance ON instance.id_ = task.proc_inst_id_
                WHERE task.due_date_ IS NOT NULL) deadlines
            """;

    private static final String RED = """
            portvagt.strategic_project project
            JOIN portvagt.project_red_period red ON red.project_id = project.id AND red.until_report IS NULL
            WHERE project.ended_at IS NULL""";

    private static final String INTERVENTIONS = "portvagt.intervention WHERE state = 'OPEN'";

    private static final String OVERDUE = DEADLINES + " WHERE deadline < :today";

    private static final String DETAILS = """
            LEFT JOIN LATERAL (SELECT deadline, kind, task FROM %s
                WHERE case_number = page.case_number ORDER BY deadline, kind LIMIT 1) due ON true
            CROSS JOIN LATERAL (SELECT array_agg(DISTINCT dimension) AS red FROM %s
                AND project.case_number = page.case_number) lights
            CROSS JOIN LATERAL (SELECT array_agg(kind ORDER BY id) AS interventions FROM %s
                AND case_number = page.case_number) held
            """.formatted(DEADLINES, RED, INTERVENTIONS);

    private final JdbcClient database;
    private final Clock clock;

    Portfolio(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts the running cases at each place; empty places are left out. */
    public List<Crowd> crowds(Wanted wanted) {
        return statement("""
                        SELECT standing.phase, standing.waits_at, count(*) AS cases, sum(standing.amount) AS amount,
                            percentile_disc(0.5) WITHIN GROUP (ORDER BY standing.standing_since) AS median_since,
                            min(standing.standing_since) AS longest_since, count(red.case_number) AS red,
                            count(overdue.case_number) AS overdue, count(held.case_number) AS interventions
                        FROM portvagt.acquisition_case standing
                        LEFT JOIN (SELECT DISTINCT project.case_number FROM %s) red USING (case_number)
                        LEFT JOIN (SELECT DISTINCT case_number FROM %s) overdue USING (case_number)
                        LEFT JOIN (SELECT DISTINCT case_number FROM %s) held USING (case_number)
                        %s GROUP BY standing.phase, standing.waits_at""".formatted(RED, OVERDUE, INTERVENTIONS, where(wanted.everywhere(Life.RUNNING))), wanted)
                .query(this::crowd)
                .list();
    }

    /**
     * Counts the running cases of a phase with one risk.
     *
     * @param amount DKK over their whole lives
     */
    public record Risky(Phase phase, Risk risk, long cases, BigDecimal amount) {}

    /** Counts the running cases by phase and risk; leaves out what there is none of. */
    public List<Risky> risks(Wanted wanted) {
        return statement(
                        "SELECT phase, risk_level, count(*) AS cases, sum(amount) AS amount"
                                + " FROM portvagt.acquisition_case standing " + where(wanted.everywhere(Life.RUNNING))
                                + " GROUP BY phase, risk_level",
                        wanted)
                .query((row, number) -> new Risky(
                        Phase.valueOf(row.getString("phase")),
                        Risk.of(row.getString("risk_level")),
                        row.getLong("cases"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** Counts the cases of one outcome and their money over their whole lives. */
    record Ended(CaseStatus status, long cases, BigDecimal amount) {}

    List<Ended> ended(Wanted wanted) {
        return statement(
                        "SELECT status, count(*) AS cases, sum(amount) AS amount FROM portvagt.acquisition_case standing "
                                + where(wanted.everywhere(Life.ENDED)) + " GROUP BY status ORDER BY status",
                        wanted)
                .query((row, number) -> new Ended(
                        CaseStatus.valueOf(row.getString("status")), row.getLong("cases"), row.getBigDecimal("amount")))
                .list();
    }

    /** Returns a part of the cases. */
    public List<StandingCase> page(Wanted wanted, SortOrder order, SortOrder.Way way, int from, int size) {
        boolean byDeadline = order == SortOrder.DEADLINE;
        String first = "LEFT JOIN (SELECT case_number, min(deadline) AS deadline FROM " + DEADLINES
                + " GROUP BY case_number) first USING (case_number)";
        return statement(
                        """
                        SELECT page.*, due.deadline, due.kind, due.task, lights.red, held.interventions
                        FROM (SELECT case_number, title, office, category, amount, phase, status, waits_at,
                                standing_since, closed_at, created_at
                            FROM portvagt.acquisition_case standing %s %s %s OFFSET :from LIMIT :size) page
                        %s %s""".formatted(byDeadline ? first : "", where(wanted), order.sql(way), DETAILS, order.sql(way)),
                        wanted)
                .param("from", from)
                .param("size", size)
                .query(this::standingCase)
                .list();
    }

    public long count(Wanted wanted) {
        return statement("SELECT count(*) FROM portvagt.acquisition_case standing " + where(wanted), wanted)
                .query(Long.class)
                .single();
    }

    /** Returns the offices of all cases so far, in order. */
    List<String> offices(String municipality) {
        return database.sql("SELECT DISTINCT office FROM portvagt.acquisition_case"
                        + " WHERE municipality = :municipality ORDER BY office")
                .param("municipality", municipality)
                .query(String.class)
                .list();
    }

    private static String where(Wanted wanted) {
        return Stream.of(
                        "municipality = :municipality",
                        switch (wanted.life()) {
                            case RUNNING -> "status = 'OPEN'";
                            case ENDED -> "status <> 'OPEN'";
                            case ALL -> null;
                        },
                        chosen(wanted.phase(), "phase = :phase"),
                        chosen(wanted.place(), wanted.place() == Place.WORK ? "waits_at IS NULL" : "waits_at = :place"),
                        chosen(wanted.office(), "office = :office"),
                        chosen(wanted.category(), "category = :category"),
                        chosen(wanted.least(), "amount >= :least"),
                        chosen(wanted.most(), "amount <= :most"),
                        chosen(
                                wanted.text(),
                                "(strpos(lower(title), lower(:text)) > 0 OR strpos(case_number, :text) > 0)"),
                        chosen(
                                wanted.risk(),
                                wanted.risk() == Risk.UNKNOWN ? "risk_level IS NULL" : "risk_level = :risk"),
                        chosen(wanted.only(), "case_number IN (SELECT " + among(wanted.only()) + ")"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" AND ", "WHERE ", ""));
    }

    private static @Nullable String chosen(@Nullable Object choice, String condition) {
        return choice == null ? null : condition;
    }

    private static @Nullable String among(@Nullable Only only) {
        return only == null
                ? null
                : switch (only) {
                    case RED_LIGHT -> "project.case_number FROM " + RED;
                    case INTERVENTION -> "case_number FROM " + INTERVENTIONS;
                    case OVERDUE -> "case_number FROM " + OVERDUE;
                };
    }

    private JdbcClient.StatementSpec statement(String sql, Wanted wanted) {
        return database.sql(sql)
                .param("municipality", wanted.municipality())
                .param("phase", name(wanted.phase()))
                .param("place", name(wanted.place()))
                .param("office", wanted.office())
                .param("category", name(wanted.category()))
                .param("least", wanted.least())
                .param("most", wanted.most())
                .param("text", wanted.text())
                .param("risk", name(wanted.risk()))
                .param("today", LocalDate.now(clock));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private Crowd crowd(ResultSet row, int number) throws SQLException {
        return new Crowd(
                Phase.valueOf(row.getString("phase")),
                Place.of(row.getString("waits_at")),
                row.getLong("cases"),
                row.getBigDecimal("amount"),
                day(row, "median_since"),
                day(row, "longest_since"),
                row.getLong("red"),
                row.getLong("overdue"),
                row.getLong("interventions"));
    }

    private StandingCase standingCase(ResultSet row, int number) throws SQLException {
        CaseStatus status = CaseStatus.valueOf(row.getString("status"));
        LocalDate deadline = row.getObject("deadline", LocalDate.class);
        return new StandingCase(
                row.getString("case_number"),
                row.getString("title"),
                row.getString("office"),
                Category.valueOf(row.getString("category")),
                row.getBigDecimal("amount"),
                Phase.valueOf(row.getString("phase")),
                status,
                Place.of(row.getString("waits_at")),
                day(row, status == CaseStatus.OPEN ? "standing_since" : "closed_at"),
                deadline == null
                        ? null
                        : new Due(deadline, DueKind.valueOf(row.getString("kind")), row.getString("task")),
                constants(row.getArray("red"), Dimension::valueOf),
                constants(row.getArray("interventions"), InterventionKind::valueOf));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(row.getObject(column, OffsetDateTime.class).toInstant(), clock.getZone());
    }

    private static <T extends Comparable<T>> List<T> constants(@Nullable Array names, Function<String, T> constant)
            throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray())
                        .map(constant)
                        .sorted()
                        .toList();
    }
}
