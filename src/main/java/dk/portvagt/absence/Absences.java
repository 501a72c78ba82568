package dk.portvagt.absence;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.text.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps absences; two of one person do not overlap. */
@Repository
public class Absences {

    private final JdbcClient database;

    Absences(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes an absence. Of two at once the second waits and sees the first.
     *
     * @param notedBy user id of the person who notes it
     * @return refused if the person has an absence that overlaps
     */
    @Transactional
    public Outcome<Absence> note(Absence absence, String notedBy) {
        database.sql("SELECT pg_advisory_xact_lock(742001, hashtext(:person))")
                .param("person", absence.municipality() + ' ' + absence.person())
                .query((row, number) -> true)
                .single();
        boolean noted = database.sql("""
                                INSERT INTO portvagt.absence
                                    (municipality, person, stand_in, first_day, last_day, noted_by)
                                SELECT :municipality, :person, :standIn, :first, :last, :notedBy
                                WHERE NOT EXISTS (SELECT FROM portvagt.absence
                                    WHERE municipality = :municipality AND person = :person
                                        AND first_day <= :last AND last_day >= :first AND first_day <= last_day)""")
                        .param("municipality", absence.municipality())
                        .param("person", absence.person())
                        .param("standIn", absence.standIn())
                        .param("first", absence.first())
                        .param("last", absence.last())
                        .param("notedBy", notedBy)
                        .update()
                == 1;
        return noted ? Outcome.done(absence) : Outcome.refused(overlap(absence));
    }

    /** Says that the person has an absence on one of the days, and what to do. */
    private String overlap(Absence wanted) {
        Absence known = between(wanted.municipality(), wanted.person(), wanted.first(), wanted.last())
                .orElseThrow();
        return "Der er allerede meldt fravær fra %s til og med %s. Meld først tilbage, hvis det skal ændres."
                .formatted(DanishDates.of(known.first()), DanishDates.of(known.last()));
    }

    /** Finds the person's absence on the day; one that ended early does not count from the day it ended. */
    public Optional<Absence> on(String municipality, String person, LocalDate day) {
        return between(municipality, person, day, day);
    }

    /** Finds the first absence of the person that overlaps these days. */
    public Optional<Absence> between(String municipality, String person, LocalDate first, LocalDate last) {
        return database.sql("""
                        SELECT * FROM portvagt.absence
                        WHERE municipality = :municipality AND person = :person
                            AND first_day <= :last AND last_day >= :first AND first_day <= last_day
                        ORDER BY first_day LIMIT 1""")
                .param("municipality", municipality)
                .param("person", person)
                .param("first", first)
                .param("last", last)
                .query(Absences::absence)
                .optional();
    }

    /** Returns the person's absences that are not over on the day, the first first. */
    public List<Absence> from(String municipality, String person, LocalDate day) {
        return database.sql("""
                        SELECT * FROM portvagt.absence
                        WHERE municipality = :municipality AND person = :person
                            AND last_day >= :day AND first_day <= last_day
                        ORDER BY first_day""")
                .param("municipality", municipality)
                .param("person", person)
                .param("day", day)
                .query(Absences::absence)
                .list();
    }

    /** Ends all absences of the person the day before: the person is back, and does not go on the planned ones. */
    public void end(String municipality, String person, LocalDate back) {
        database.sql("""
                        UPDATE portvagt.absence SET last_day = :back - 1
                        WHERE municipality = :municipality AND person = :person AND last_day >= :back""")
                .param("municipality", municipality)
                .param("person", person)
                .param("back", back)
                .update();
    }

    /**
     * Finds the person who does a task for a person on the day: their stand-in, the stand-in's own stand-in where that
     * one is absent too, and so on.
     *
     * @return empty if the person is there, and where everybody in the row is absent
     */
    public Optional<String> standIn(String municipality, String person, LocalDate day) {
        Set<String> absent = new LinkedHashSet<>();
        String at = person;
        for (Optional<Absence> away = on(municipality, at, day); away.isPresent(); away = on(municipality, at, day)) {
            if (!absent.add(at)) {
                return Optional.empty();
            }
            at = away.get().standIn();
        }
        return at.equals(person) ? Optional.empty() : Optional.of(at);
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getString("municipality"),
                row.getString("person"),
                row.getString("stand_in"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
