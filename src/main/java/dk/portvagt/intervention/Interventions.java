package dk.portvagt.intervention;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Phase;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the interventions in the cases of all municipalities, with their outcome. */
@Repository
public class Interventions {

    private final JdbcClient database;
    private final InterventionPolicy policy;
    private final AcquisitionCases cases;
    private final Clock clock;

    Interventions(JdbcClient database, InterventionPolicy policy, AcquisitionCases cases, Clock clock) {
        this.database = database;
        this.policy = policy;
        this.cases = cases;
        this.clock = clock;
    }

    /** Registers the intervention if the person may do this to the case as it is now, or explains the refusal. */
    @Transactional
    public Outcome<Intervention> register(WantedIntervention wanted, Intervener person) {
        Optional<AcquisitionCase> found = policy.find(wanted.typedNumber(), person.municipality());
        if (found.isEmpty()) {
            return Outcome.refused(InterventionPolicy.unknown());
        }
        CaseNumber number = found.get().number();
        // Concurrent interventions run one after the other: the second sees the first.
        cases.lock(number);
        return noneOpen(number, wanted.kind())
                .then(() -> policy.check(found.get(), wanted, person))
                .map(checked -> get(insert(found.get(), wanted, person)));
    }

    /**
     * Reads an intervention.
     *
     * @throws NoSuchElementException if there is no such intervention
     */
    public Intervention get(long id) {
        return database.sql("SELECT * FROM portvagt.intervention WHERE id = :id")
                .param("id", id)
                .query(this::intervention)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no intervention " + id));
    }

    /** Lists the municipality's open demands and pauses, those due first. */
    public List<Intervention> open(String municipality) {
        return database.sql("SELECT * FROM portvagt.intervention WHERE municipality = :municipality AND state = 'OPEN'"
                        + " AND kind IN ('UPDATE', 'REWORK', 'PAUSE') ORDER BY deadline, id")
                .param("municipality", municipality)
                .query(this::intervention)
                .list();
    }

    /** Returns the open demand for rework of the case; empty without one. */
    public Optional<Intervention> openRework(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.intervention WHERE case_number = :case AND kind = 'REWORK'"
                        + " AND state = 'OPEN'")
                .param("case", number.toString())
                .query(this::intervention)
                .optional();
    }

    public void setDeadline(long id, LocalDate deadline) {
        database.sql("UPDATE portvagt.intervention SET deadline = :deadline WHERE id = :id AND state = 'OPEN'")
                .param("deadline", deadline)
                .param("id", id)
                .update();
    }

    /** Records the outcome. Idempotent: keeps the first outcome. */
    public void end(long id, InterventionState state) {
        database.sql(
                        "UPDATE portvagt.intervention SET state = :state, ended_at = :now WHERE id = :id AND state = 'OPEN'")
                .param("state", state.name())
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private Outcome<Nothing> noneOpen(CaseNumber number, InterventionKind kind) {
        return database
                .sql("SELECT * FROM portvagt.intervention WHERE case_number = :case AND state = 'OPEN'"
                        + " AND kind IN (:kind, 'STOP')")
                .param("case", number.toString())
                .param("kind", kind.name())
                .query(this::intervention)
                .list()
                .stream()
                .findFirst()
                .map(first -> Outcome.<Nothing>refused(alreadyOpen(first)))
                .orElse(Outcome.done());
    }

    private static String alreadyOpen(Intervention first) {
        String number = first.caseNumber().toString();
        return switch (first.kind()) {
            case UPDATE ->
                "Sag %s har allerede et åbent krav om opdatering med frist %s."
                        .formatted(number, DanishDates.of(first.deadline()));
            case REWORK ->
                "Sag %s har allerede et åbent krav om omarbejdning med frist %s."
                        .formatted(number, DanishDates.of(first.deadline()));
            case PAUSE -> "Sag %s er allerede på pause siden %s.".formatted(number, DanishDates.of(first.raisedOn()));
            case RESUME -> "Sag %s er allerede ved at blive genoptaget.".formatted(number);
            case STOP -> "Sag %s er allerede ved at blive standset.".formatted(number);
        };
    }

    private long insert(AcquisitionCase found, WantedIntervention wanted, Intervener person) {
        return database.sql("""
                        INSERT INTO portvagt.intervention
                            (municipality, case_number, kind, phase, reason, deadline, raised_by, raised_at)
                        VALUES (:municipality, :case, :kind, :phase, :reason, :deadline, :by, :now) RETURNING id""")
                .param("municipality", found.content().municipality())
                .param("case", found.number().toString())
                .param("kind", wanted.kind().name())
                .param("phase", found.phase().name())
                .param("reason", wanted.reason())
                .param("deadline", wanted.kind().hasDeadline() ? wanted.deadline() : null)
                .param("by", person.person())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private Intervention intervention(ResultSet row, int index) throws SQLException {
        return new Intervention(
                row.getLong("id"),
                CaseNumber.of(row.getString("case_number")),
                InterventionKind.valueOf(row.getString("kind")),
                Phase.valueOf(row.getString("phase")),
                row.getString("reason"),
                row.getObject("deadline", LocalDate.class),
                row.getString("raised_by"),
                LocalDate.ofInstant(
                        row.getObject("raised_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                InterventionState.valueOf(row.getString("state")));
    }
}
