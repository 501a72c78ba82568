package dk.portvagt.acquisition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which cases change a solution in operation: an upgrade, an addition, an update that was demanded (R17). Such a
 * case takes over what the solution already says, and ends with being handed over to it.
 */
@Repository
public class SolutionChanges {

    private final JdbcClient database;
    private final Clock clock;

    SolutionChanges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Registers the case as a change of the solution. The database refuses a solution that is not in operation, whose
     * cost is not approved yet, or of another municipality.
     */
    public void register(CaseNumber change, CaseNumber solution) {
        database.sql("INSERT INTO portvagt.solution_change (case_number, solution) VALUES (:change, :solution)")
                .param("change", change.toString())
                .param("solution", solution.toString())
                .update();
    }

    /** Returns the case of the solution that the case changes; empty for a case that changes none. */
    public Optional<CaseNumber> solutionOf(CaseNumber change) {
        return database.sql("SELECT solution FROM portvagt.solution_change WHERE case_number = :change")
                .param("change", change.toString())
                .query(String.class)
                .optional()
                .map(CaseNumber::of);
    }

    /** Lists the changes of a solution, the first one first. */
    public List<SolutionChange> of(CaseNumber solution) {
        return database.sql("""
                        SELECT own.case_number, own.title, own.status
                        FROM portvagt.solution_change change JOIN portvagt.acquisition_case own USING (case_number)
                        WHERE change.solution = :solution ORDER BY own.created_at, own.case_number""")
                .param("solution", solution.toString())
                .query((row, index) -> new SolutionChange(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("title"),
                        CaseStatus.valueOf(row.getString("status"))))
                .list();
    }

    /**
     * Lists the solutions in operation, at an approved cost, that can be changed: their names by the numbers of their
     * cases, by name.
     */
    public Map<String, String> changeable(String municipality) {
        Map<String, String> names = new LinkedHashMap<>();
        database.sql("""
                        SELECT s.case_number, s.name FROM portvagt.solution s
                        WHERE s.municipality = :municipality AND portvagt.is_changeable(s.case_number)
                        ORDER BY lower(s.name), s.case_number""").param("municipality", municipality).query(row -> {
            names.put(row.getString("case_number"), row.getString("name"));
        });
        return names;
    }

    /** Returns the vendor of the solution's contract, if it has one. */
    public Optional<String> vendor(CaseNumber solution) {
        return database.sql("SELECT vendor FROM portvagt.contract WHERE case_number = :solution")
                .param("solution", solution.toString())
                .query(String.class)
                .optional();
    }

    /** Records that the operation of the solution has taken the change over today. */
    public void handedOver(CaseNumber change) {
        database.sql("UPDATE portvagt.solution_change SET handed_over_on = :today WHERE case_number = :change")
                .param("today", LocalDate.now(clock))
                .param("change", change.toString())
                .update();
    }
}
