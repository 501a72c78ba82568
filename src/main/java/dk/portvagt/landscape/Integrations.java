package dk.portvagt.landscape;

import dk.portvagt.acquisition.CaseNumber;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the systems that exchange data with a solution (J7, J9), by name. */
@Repository
public class Integrations {

    private final JdbcClient database;

    Integrations(JdbcClient database) {
        this.database = database;
    }

    /** Sets the running integrations to exactly these. Adds unknown ones. */
    @Transactional
    public void stateOpen(CaseNumber number, Collection<String> surroundingSystems) {
        database.sql("UPDATE portvagt.integration SET closed = true WHERE case_number = :number")
                .param("number", number.toString())
                .update();
        add(number, surroundingSystems);
    }

    /** Adds integrations to those that run. */
    public void add(CaseNumber number, Collection<String> surroundingSystems) {
        if (!surroundingSystems.isEmpty()) {
            reopen(number, surroundingSystems);
        }
    }

    /** Returns the names of the systems that still exchange data with it, in alphabetical order. */
    public List<String> open(CaseNumber number) {
        return database.sql("SELECT surrounding_system FROM portvagt.integration"
                        + " WHERE case_number = :number AND NOT closed ORDER BY surrounding_system")
                .param("number", number.toString())
                .query(String.class)
                .list();
    }

    private void reopen(CaseNumber number, Collection<String> surroundingSystems) {
        database.sql("""
                        INSERT INTO portvagt.integration (case_number, surrounding_system)
                        SELECT DISTINCT :number, name FROM unnest(:systems) AS name
                        ON CONFLICT (case_number, surrounding_system) DO UPDATE SET closed = false""")
                .param("number", number.toString())
                .param("systems", surroundingSystems.toArray(String[]::new))
                .update();
    }
}
