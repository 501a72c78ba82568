package dk.portvagt.people;

import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who leaves when; a person has one departure that is not undone. */
@Repository
public class Departures {

    private final JdbcClient database;
    private final Clock clock;

    Departures(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes a departure; refused if there is one. Of two at once the second waits and sees the first. */
    public Outcome<Nothing> note(Departure departure) {
        boolean noted = database.sql("""
                                INSERT INTO portvagt.departure (municipality, person, last_day, heir, reason, noted_by)
                                VALUES (:municipality, :person, :lastDay, :heir, :reason, :by)
                                ON CONFLICT (person) WHERE undone_by IS NULL DO NOTHING""")
                        .param("municipality", departure.municipality())
                        .param("person", departure.person())
                        .param("lastDay", departure.lastDay())
                        .param("heir", departure.heir())
                        .param("reason", departure.reason())
                        .param("by", departure.notedBy())
                        .update()
                == 1;
        return noted ? Outcome.done() : Outcome.refused("Fratrædelsen er registreret. Fortryd den, før du ændrer den.");
    }

    /** Returns the departures that are not undone, by user id. */
    public Map<String, Departure> all() {
        return database
                .sql("SELECT * FROM portvagt.departure WHERE undone_by IS NULL")
                .query(Departures::departure)
                .list()
                .stream()
                .collect(Collectors.toMap(Departure::person, Function.identity()));
    }

    /** Finds the person's departure that is not undone. */
    public Optional<Departure> of(String person) {
        return database.sql("SELECT * FROM portvagt.departure WHERE person = ? AND undone_by IS NULL")
                .param(person)
                .query(Departures::departure)
                .optional();
    }

    /** Finds the person's departure whose last day is over while the account is open. */
    public Optional<Departure> due(String municipality, String person) {
        return of(person)
                .filter(departure -> departure.municipality().equals(municipality) && !departure.closed())
                .filter(departure -> departure.lastDay().isBefore(LocalDate.now(clock)));
    }

    /** Notes that the account is closed. */
    public void close(String person) {
        database.sql("UPDATE portvagt.departure SET closed_at = :now WHERE person = :person AND undone_by IS NULL")
                .param("now", OffsetDateTime.now(clock))
                .param("person", person)
                .update();
    }

    /** Undoes the departure: the person stays, or is back. */
    public void undo(String person, String by) {
        database.sql("UPDATE portvagt.departure SET undone_by = :by WHERE person = :person AND undone_by IS NULL")
                .param("by", by)
                .param("person", person)
                .update();
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        return new Departure(
                row.getString("municipality"),
                row.getString("person"),
                row.getObject("last_day", LocalDate.class),
                row.getString("heir"),
                row.getString("reason"),
                row.getString("noted_by"),
                row.getObject("closed_at") != null);
    }
}
