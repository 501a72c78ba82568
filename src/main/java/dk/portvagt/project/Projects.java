package dk.portvagt.project;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseEnded;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the cases that are followed as strategic projects, from mark to removal. */
@Repository
public class Projects {

    private static final String PROJECT = """
            SELECT project.*, of_case.title FROM portvagt.strategic_project project
            JOIN portvagt.acquisition_case of_case ON of_case.case_number = project.case_number
            """;

    private final JdbcClient database;
    private final AcquisitionCases cases;
    private final ReportCalendar calendar;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Projects(
            JdbcClient database,
            AcquisitionCases cases,
            ReportCalendar calendar,
            Clock clock,
            ApplicationEventPublisher events) {
        this.database = database;
        this.cases = cases;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** Checks whether a case can become a strategic project: one that is being phased out has no goal to follow. */
    public static Outcome<Nothing> followable(AcquisitionCase found) {
        return found.phase() == Phase.PHASE_OUT
                ? Outcome.refused("Løsningen i sag " + found.number()
                        + " er ved at blive udfaset. Den kan ikke mærkes som strategisk projekt.")
                : Outcome.done();
    }

    /**
     * Marks an open case of the municipality, unless it is already marked.
     *
     * @param caseNumber as typed by a person
     * @param intervalMonths null for the default
     * @param markedBy user id
     */
    @Transactional
    public Outcome<StrategicProject> mark(
            String municipality, String caseNumber, String reason, Integer intervalMonths, String markedBy) {
        Optional<AcquisitionCase> found = CaseNumber.parse(caseNumber)
                .filter(number -> number.municipality().equals(municipality))
                .flatMap(cases::find);
        if (found.isEmpty()) {
            return Outcome.refused("Kommunen har ingen sag " + caseNumber + ".");
        }
        AcquisitionCase marked = found.get();
        if (!marked.isOpen()) {
            return Outcome.refused("Sag " + marked.number() + " er afsluttet.");
        }
        Outcome<Nothing> followable = followable(marked);
        if (!followable.isDone()) {
            return Outcome.refused(followable.refusal().orElseThrow());
        }
        // The index decides between two concurrent marks. A refusal instead of an exception keeps the transaction
        // intact.
        return database.sql("""
                        INSERT INTO portvagt.strategic_project
                            (municipality, case_number, reason, interval_months, marked_by, marked_at)
                        VALUES (:municipality, :case, :reason, :interval, :by, :now)
                        ON CONFLICT (case_number) WHERE ended_at IS NULL DO NOTHING RETURNING id""")
                .param("municipality", municipality)
                .param("case", marked.number().toString())
                .param("reason", reason)
                .param("interval", intervalMonths == null ? calendar.usualInterval() : intervalMonths)
                .param("by", markedBy)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .map(id -> Outcome.done(get(id)))
                .orElseGet(
                        () -> Outcome.refused("Sag " + marked.number() + " følges allerede som strategisk projekt."));
    }

    /**
     * Returns a project.
     *
     * @throws NoSuchElementException if there is no such project
     */
    public StrategicProject get(long id) {
        return database.sql(PROJECT + "WHERE project.id = :id")
                .param("id", id)
                .query(Projects::project)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No strategic project " + id));
    }

    /** Returns the current project of the municipality's case; empty for a mistyped number. */
    public Optional<StrategicProject> followed(String municipality, String caseNumber) {
        return CaseNumber.parse(caseNumber)
                .filter(number -> number.municipality().equals(municipality))
                .flatMap(this::followed);
    }

    /** Returns the municipality's current projects in the order of their marks. */
    public List<StrategicProject> followed(String municipality) {
        return database.sql(
                        PROJECT + "WHERE project.municipality = :municipality AND ended_at IS NULL ORDER BY project.id")
                .param("municipality", municipality)
                .query(Projects::project)
                .list();
    }

    public boolean isFollowed(long projectId) {
        return database.sql("SELECT ended_at IS NULL FROM portvagt.strategic_project WHERE id = :id")
                .param("id", projectId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Removes the mark. Idempotent: returns false when it is already removed.
     *
     * @param decisionId the decision that removes it; null when the case has ended
     */
    @Transactional
    public boolean end(long projectId, String reason, @Nullable Long decisionId) {
        boolean ended = database.sql("""
                        UPDATE portvagt.strategic_project
                        SET ended_at = :now, ended_reason = :reason, end_decision_id = :decision
                        WHERE id = :id AND ended_at IS NULL""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("reason", reason)
                        .param("decision", decisionId)
                        .param("id", projectId)
                        .update()
                == 1;
        if (ended) {
            events.publishEvent(new ProjectEnded(get(projectId), reason));
        }
        return ended;
    }

    /** Ends the project of an ended case. */
    @EventListener
    @Transactional
    public void endWithCase(CaseEnded ended) {
        String reason = "Sagen er afsluttet" + (ended.reason() == null ? "" : ": " + ended.reason());
        followed(ended.number()).ifPresent(project -> end(project.id(), reason, null));
    }

    private Optional<StrategicProject> followed(CaseNumber number) {
        return database.sql(PROJECT + "WHERE project.case_number = :case AND ended_at IS NULL")
                .param("case", number.toString())
                .query(Projects::project)
                .optional();
    }

    private static StrategicProject project(ResultSet row, int number) throws SQLException {
        return new StrategicProject(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                row.getString("title"),
                row.getString("reason"),
                row.getInt("interval_months"));
    }
}
