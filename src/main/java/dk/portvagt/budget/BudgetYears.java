package dk.portvagt.budget;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps budget years. Their first appropriation opens them; the budget controller closes them for good. */
@Component
public class BudgetYears {

    private final JdbcClient database;
    private final Clock clock;

    BudgetYears(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Tells whether the municipality has been given money for the year. */
    public boolean isOpened(String municipality, int year) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.account
                            WHERE municipality = :municipality AND year = :year AND balance <> 0)
                        """)
                .param("municipality", municipality)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    public boolean isClosed(String municipality, int year) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.closed_budget_year
                            WHERE municipality = :municipality AND year = :year)
                        """)
                .param("municipality", municipality)
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    /** Returns the years that are open and not closed, ascending. */
    public List<Integer> inUse(String municipality) {
        return database.sql("""
                        SELECT DISTINCT year FROM portvagt.account a
                        WHERE municipality = :municipality AND balance <> 0 AND kind = 'APPROPRIATION'
                            AND NOT EXISTS (SELECT FROM portvagt.closed_budget_year c
                                WHERE c.municipality = a.municipality AND c.year = a.year)
                        ORDER BY year""")
                .param("municipality", municipality)
                .query(Integer.class)
                .list();
    }

    /**
     * Locks the year against bookings of other transactions until this transaction ends. Waits for bookings in flight.
     */
    void hold(String municipality, int year) {
        lock("SELECT portvagt.hold_year(:municipality, :year)", municipality, year);
    }

    /** Prevents closing of the year until the transaction ends. */
    void share(String municipality, int year) {
        lock("SELECT portvagt.share_year(:municipality, :year)", municipality, year);
    }

    private void lock(String statement, String municipality, int year) {
        database.sql(statement)
                .param("municipality", municipality)
                .param("year", year)
                .query((row, number) -> "locked")
                .single();
    }

    /**
     * Closes the year for all lines of the basis's municipality. Afterwards bookings can only give money back. Closing
     * a closed year changes nothing.
     */
    public void close(int year, Basis basis) {
        database.sql("""
                        INSERT INTO portvagt.closed_budget_year (municipality, year, decision_id, closed_at, closed_by)
                        VALUES (:municipality, :year, :decision, :at, :by)
                        ON CONFLICT DO NOTHING
                        """)
                .param("municipality", basis.municipality())
                .param("year", year)
                .param("decision", basis.decisionId())
                .param("at", OffsetDateTime.now(clock))
                .param("by", basis.bookedBy())
                .update();
    }
}
