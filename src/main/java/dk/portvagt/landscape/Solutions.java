package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the register of solutions, from go-live to retirement. */
@Repository
public class Solutions {

    private final JdbcClient database;
    private final Integrations integrations;
    private final Clock clock;

    Solutions(JdbcClient database, Integrations integrations, Clock clock) {
        this.database = database;
        this.integrations = integrations;
        this.clock = clock;
    }

    /**
     * Registers the case's solution as in operation from today.
     *
     * @param surroundingSystems names of the systems that exchange data with it
     */
    @Transactional
    public void register(CaseNumber number, String name, List<String> surroundingSystems) {
        database.sql("""
                        INSERT INTO portvagt.solution (case_number, municipality, name, live_on, in_use_since)
                        VALUES (:number, :municipality, :name, :today, :today)""")
                .param("number", number.toString())
                .param("municipality", number.municipality())
                .param("name", name)
                .param("today", LocalDate.now(clock))
                .update();
        integrations.stateOpen(number, surroundingSystems);
    }

    /**
     * Registers a solution that was in operation before the municipality began with Portvagt.
     *
     * @param followedFrom the day from which its first yearly review is counted
     */
    @Transactional
    public void takeIn(CaseNumber number, String name, LocalDate inUseSince, LocalDate followedFrom) {
        database.sql("""
                        INSERT INTO portvagt.solution
                            (case_number, municipality, name, live_on, followed_from, in_use_since, source)
                        VALUES (:number, :municipality, :name, :since, :followed, :since, 'TAKEN_IN')""")
                .param("number", number.toString())
                .param("municipality", number.municipality())
                .param("name", name)
                .param("since", inUseSince)
                .param("followed", followedFrom)
                .update();
    }

    public Optional<Solution> find(CaseNumber number) {
        return database.sql("SELECT * FROM portvagt.solution WHERE case_number = :number")
                .param("number", number.toString())
                .query((row, index) -> new Solution(
                        CaseNumber.of(row.getString("case_number")),
                        row.getString("name"),
                        row.getObject("live_on", LocalDate.class),
                        row.getObject("retired_on", LocalDate.class)))
                .optional();
    }

    /**
     * Retires the solution as of today.
     *
     * @throws IllegalStateException when it was never registered, or is already retired
     */
    public void retire(CaseNumber number) {
        int rows = database.sql("UPDATE portvagt.solution SET retired_on = :today"
                        + " WHERE case_number = :number AND retired_on IS NULL")
                .param("today", LocalDate.now(clock))
                .param("number", number.toString())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("Case " + number + " has no solution in operation");
        }
    }
}
