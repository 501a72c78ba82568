package dk.portvagt.acquisition;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the offices (forvaltninger) of each municipality. Cases and bookings keep an office's name, so it is closed and
 * never deleted or renamed; the database refuses both.
 */
@Repository
public class Offices {

    private final JdbcClient database;

    Offices(JdbcClient database) {
        this.database = database;
    }

    /** Lists the names of the offices that something new can be for on the day, the oldest first. */
    public List<String> on(String municipality, LocalDate day) {
        return names(municipality, day, day);
    }

    /** Lists the names of the offices that exist at some time in the year, the oldest first. */
    public Set<String> in(String municipality, int year) {
        return new LinkedHashSet<>(names(municipality, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    /** Lists the names of all offices, closed ones and coming ones too, the oldest first. */
    public List<String> all(String municipality) {
        return names(municipality, LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
    }

    /** Tells whether the municipality has an office of this name that is not closed, in any spelling of case. */
    public boolean has(String municipality, String name) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.office WHERE municipality = :municipality
                            AND lower(name) = lower(:name) AND closed_from IS NULL)""")
                .param("municipality", municipality)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Adds an office. Idempotent: an office that is not closed stays as it is. */
    public void open(String municipality, String name, LocalDate from) {
        database.sql("""
                        INSERT INTO portvagt.office (municipality, name, active_from)
                        VALUES (:municipality, :name, :from) ON CONFLICT DO NOTHING""")
                .param("municipality", municipality)
                .param("name", name)
                .param("from", from)
                .update();
    }

    /** Closes an office: from the day on, nothing new is for it. Idempotent: the first day stays. */
    public void close(String municipality, String name, LocalDate from) {
        database.sql("""
                        UPDATE portvagt.office SET closed_from = greatest(:from, active_from)
                        WHERE municipality = :municipality AND name = :name AND closed_from IS NULL""")
                .param("municipality", municipality)
                .param("name", name)
                .param("from", from)
                .update();
    }

    private List<String> names(String municipality, LocalDate first, LocalDate last) {
        return database.sql("""
                        SELECT name FROM portvagt.office
                        WHERE municipality = :municipality AND active_from <= :last
                            AND (closed_from IS NULL OR closed_from > :first)
                        GROUP BY name ORDER BY min(id)""")
                .param("municipality", municipality)
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .list();
    }
}
