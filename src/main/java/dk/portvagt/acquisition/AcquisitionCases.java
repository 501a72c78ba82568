package dk.portvagt.acquisition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of all cases, with the phases they went through and how they ended. */
@Repository
public class AcquisitionCases {

    /** Exceeds the open cases of a large municipality; a form carries its choices. */
    private static final int MOST_CHOICES = 2000;

    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AcquisitionCases(JdbcClient database, CaseNumbers numbers, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /** Registers an idea under the next case number of its municipality in this year. */
    @Transactional
    public CaseNumber register(NewCase idea) {
        return register(idea, Phase.IDEA);
    }

    /** Registers a case that begins in that phase, as {@link #register(NewCase)}. */
    @Transactional
    public CaseNumber register(NewCase idea, Phase phase) {
        CaseNumber number =
                numbers.next(idea.municipality(), LocalDate.now(clock).getYear());
        database.sql("""
                        INSERT INTO portvagt.acquisition_case (case_number, municipality, title, need, office, category,
                            requester, system_owner, personal_data, citizen_facing, budget_year, phase, created_at)
                        VALUES (:number, :municipality, :title, :need, :office, :category,
                            :requester, :systemOwner, :personalData, :citizenFacing, :budgetYear, :phase, :now)""")
                .param("number", number.toString())
                .param("municipality", idea.municipality())
                .param("title", idea.title())
                .param("need", idea.need())
                .param("office", idea.office())
                .param("category", idea.category().name())
                .param("requester", idea.requester())
                .param("systemOwner", idea.systemOwner())
                .param("personalData", idea.personalData())
                .param("citizenFacing", idea.citizenFacing())
                .param("budgetYear", idea.budgetYear())
                .param("phase", phase.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return number;
    }

    public Optional<AcquisitionCase> find(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.acquisition_case WHERE case_number = :number")
                .param("number", number.toString())
                .query(AcquisitionCases::acquisitionCase)
                .optional();
    }

    /**
     * Corrects the facts of an open case; leaves a closed or missing one alone.
     *
     * @param correction receives the facts as they are and returns them corrected; the municipality and the requester
     *     stay
     */
    @Transactional
    public void correct(CaseNumber number, UnaryOperator<NewCase> correction) {
        lock(number);
        find(number)
                .filter(AcquisitionCase::isOpen)
                .map(AcquisitionCase::content)
                .ifPresent(before -> {
                    NewCase after = correction.apply(before);
                    if (!after.equals(before)) {
                        write(number, after);
                    }
                });
    }

    private void write(CaseNumber number, NewCase facts) {
        database.sql("""
                        UPDATE portvagt.acquisition_case
                        SET title = :title, need = :need, office = :office, category = :category,
                            system_owner = :systemOwner, personal_data = :personalData,
                            citizen_facing = :citizenFacing, budget_year = :budgetYear
                        WHERE case_number = :number""")
                .param("title", facts.title())
                .param("need", facts.need())
                .param("office", facts.office())
                .param("category", facts.category().name())
                .param("systemOwner", facts.systemOwner())
                .param("personalData", facts.personalData())
                .param("citizenFacing", facts.citizenFacing())
                .param("budgetYear", facts.budgetYear())
                .param("number", number.toString())
                .update();
    }

    /** Records how risky the case is as a whole. */
    public void assess(CaseNumber number, RiskLevel risk) {
        database.sql("UPDATE portvagt.acquisition_case SET risk_level = :risk WHERE case_number = :number")
                .param("risk", risk.name())
                .param("number", number.toString())
                .update();
    }

    /** Returns how risky the case is as a whole; empty before it was assessed. */
    public Optional<RiskLevel> risk(CaseNumber number) {
        return database.sql("SELECT risk_level FROM portvagt.acquisition_case"
                        + " WHERE case_number = :number AND risk_level IS NOT NULL")
                .param("number", number.toString())
                .query((row, index) -> RiskLevel.valueOf(row.getString("risk_level")))
                .optional();
    }

    /** Returns the titles of the cases by their numbers. */
    public Map<String, String> titles(List<String> numbers) {
        return database
                .sql("SELECT case_number, title FROM portvagt.acquisition_case WHERE case_number = ANY (:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns the titles of the municipality's open cases by their numbers, the newest first. */
    public Map<String, String> open(String municipality) {
        return chosen(municipality, "true", "");
    }

    /**
     * Returns the titles of the open cases whose solution is not in use yet, by their numbers, the newest first.
     *
     * @param requester user id of the requester; null for all cases of the municipality
     */
    public Map<String, String> withdrawable(String municipality, @Nullable String requester) {
        return chosen(
                municipality,
                "phase NOT IN ('OPERATION', 'PHASE_OUT')" + (requester == null ? "" : " AND requester = :person"),
                requester == null ? "" : requester);
    }

    /** Returns the titles of the open cases that have this system owner, by their numbers, the newest first. */
    public Map<String, String> ownedBy(String municipality, String systemOwner) {
        return chosen(municipality, "system_owner = :person", systemOwner);
    }

    private Map<String, String> chosen(String municipality, String condition, String person) {
        Map<String, String> titles = new LinkedHashMap<>();
        database.sql("SELECT case_number, title FROM portvagt.acquisition_case WHERE municipality = :municipality"
                        + " AND status = 'OPEN' AND " + condition + " ORDER BY case_number DESC LIMIT " + MOST_CHOICES)
                .param("municipality", municipality)
                .param("person", person)
                .query(row -> {
                    titles.put(row.getString(1), row.getString(2));
                });
        return titles;
    }

    /**
     * Locks the case until the caller's transaction ends; another transaction that locks the case waits for it.
     *
     * <p>Every step that locks what belongs to a case (its conditions, its pause, its items of agendas, its written
     * procedures) locks the case first. So no two of them can wait for each other. New rows may still refer to a locked
     * case.
     *
     * @param number the case; no effect if there is none
     */
    public void lock(CaseNumber number) {
        database.sql("SELECT case_number FROM portvagt.acquisition_case WHERE case_number = :number"
                        + " FOR NO KEY UPDATE")
                .param("number", number.toString())
                .query(String.class)
                .list();
    }

    /** Records that the case begins this phase. A case that a gate sent back begins a phase again. */
    @Transactional
    public void enterPhase(CaseNumber number, Phase phase) {
        requireOne(
                database.sql("UPDATE portvagt.acquisition_case SET phase = :phase"
                                + " WHERE case_number = :number AND status = 'OPEN'")
                        .param("phase", phase.name())
                        .param("number", number.toString())
                        .update(),
                number);
        database.sql("INSERT INTO portvagt.case_phase (case_number, phase, entered_at) VALUES (:number, :phase, :now)")
                .param("number", number.toString())
                .param("phase", phase.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Returns the phases the case has begun, oldest first. */
    public List<Phase> phases(CaseNumber number) {
        return database.sql("SELECT phase FROM portvagt.case_phase WHERE case_number = :number ORDER BY id")
                .param("number", number.toString())
                .query((row, index) -> Phase.valueOf(row.getString("phase")))
                .list();
    }

    /** Returns when the case began each phase for the first time, in the order of the phases. */
    public List<PhaseBegun> phasesBegun(CaseNumber number) {
        return database.sql("SELECT phase, min(entered_at) AS begun_at FROM portvagt.case_phase"
                        + " WHERE case_number = :number GROUP BY phase ORDER BY min(id)")
                .param("number", number.toString())
                .query((row, index) -> new PhaseBegun(
                        Phase.valueOf(row.getString("phase")), row.getObject("begun_at", OffsetDateTime.class)))
                .list();
    }

    /**
     * Ends an open case for good and publishes a {@link CaseEnded}.
     *
     * @param reason in Danish, for the people of the case; only a retired or finished case may have none
     * @throws IllegalStateException if the case does not exist or is closed
     */
    @Transactional
    public void close(CaseNumber number, CaseStatus status, @Nullable String reason) {
        requireOne(
                database.sql("""
                                UPDATE portvagt.acquisition_case
                                SET status = :status, closed_reason = :reason, closed_at = :now
                                WHERE case_number = :number AND status = 'OPEN'""")
                        .param("status", status.name())
                        .param("reason", reason)
                        .param("now", OffsetDateTime.now(clock))
                        .param("number", number.toString())
                        .update(),
                number);
        events.publishEvent(new CaseEnded(number, status, reason));
    }

    private static void requireOne(int rows, CaseNumber number) {
        if (rows != 1) {
            throw new IllegalStateException("Case " + number + " does not exist or is closed already");
        }
    }

    private static AcquisitionCase acquisitionCase(ResultSet row, int index) throws SQLException {
        return new AcquisitionCase(
                CaseNumber.of(row.getString("case_number")),
                new NewCase(
                        row.getString("municipality"),
                        row.getString("title"),
                        row.getString("need"),
                        row.getString("office"),
                        Category.valueOf(row.getString("category")),
                        row.getString("requester"),
                        row.getString("system_owner"),
                        row.getBoolean("personal_data"),
                        row.getBoolean("citizen_facing"),
                        row.getInt("budget_year")),
                Phase.valueOf(row.getString("phase")),
                CaseStatus.valueOf(row.getString("status")),
                row.getString("closed_reason"));
    }
}
