package dk.portvagt.acquisition;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns case numbers per municipality and year, consecutive and without gaps.
 *
 * <p>A sequence would leave gaps after a rollback. The counter's row therefore stays locked until the transaction that
 * registers the case ends. The next case of the municipality waits for the lock, and a rollback returns the number.
 */
@Repository
public class CaseNumbers {

    private final JdbcClient database;

    CaseNumbers(JdbcClient database) {
        this.database = database;
    }

    /** Takes the next number, in the transaction of the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseNumber next(String municipality, int year) {
        int number = database.sql("""
                        INSERT INTO portvagt.case_number_counter AS counter (municipality, year, last_number)
                        VALUES (:municipality, :year, 1)
                        ON CONFLICT (municipality, year) DO UPDATE SET last_number = counter.last_number + 1
                        RETURNING last_number""")
                .param("municipality", municipality)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new CaseNumber(municipality, year, number);
    }
}
