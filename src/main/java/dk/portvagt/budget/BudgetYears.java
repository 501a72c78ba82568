package dk.portvagt.budget;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Budget years: opened by their first appropriation, closed for good by the budget controller. */
@Component
public class BudgetYears {

    private final JdbcClient database;
    private final Clock clock;

    BudgetYears(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether the municipality has been given money for the year. */
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

    /**
     * Closes the year for all lines of the basis's municipality: money can still be given back, nothing else is booked
     * in it any more. Closing a closed year changes nothing.
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
