package dk.portvagt.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what administrators did with people's accounts; nothing in it is changed or deleted. */
@Repository
public class PersonLog {

    private static final String LINE = "\n";

    private final JdbcClient database;

    PersonLog(JdbcClient database) {
        this.database = database;
    }

    /** Adds a change, in the transaction that makes it. The database refuses a role that somebody gives themself. */
    public void add(PersonChange change) {
        database.sql("""
                        INSERT INTO portvagt.person_change (person, given, taken, what, reason, changed_by, changed_at)
                        VALUES (:person, :given, :taken, :what, :reason, :by, :at)""")
                .param("person", change.person())
                .param("given", change.given().toArray(String[]::new))
                .param("taken", change.taken().toArray(String[]::new))
                .param("what", String.join(LINE, change.what()))
                .param("reason", change.reason())
                .param("by", change.changedBy())
                .param("at", change.at())
                .update();
    }

    /** Returns the changes of a person's account, the latest first. */
    public List<PersonChange> of(String person) {
        return database.sql("SELECT * FROM portvagt.person_change WHERE person = ? ORDER BY id DESC")
                .param(person)
                .query(PersonLog::change)
                .list();
    }

    private static PersonChange change(ResultSet row, int number) throws SQLException {
        return new PersonChange(
                row.getString("person"),
                texts(row.getArray("given")),
                texts(row.getArray("taken")),
                List.of(row.getString("what").split(LINE)),
                row.getString("reason"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
