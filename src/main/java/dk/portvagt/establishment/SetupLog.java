package dk.portvagt.establishment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who established which step when; nothing in it is changed or deleted, and the latest counts. */
@Repository
public class SetupLog {

    private final JdbcClient database;

    SetupLog(JdbcClient database) {
        this.database = database;
    }

    /** Adds that a step is established, in the transaction that completes its task. */
    public void add(String municipality, StepDone done) {
        database.sql("""
                        INSERT INTO portvagt.setup_step (municipality, step, note, given_by, given_on, done_by, done_at)
                        VALUES (:municipality, :step, :note, :givenBy, :givenOn, :by, :at)""")
                .param("municipality", municipality)
                .param("step", done.step().name())
                .param("note", done.note())
                .param("givenBy", done.givenBy())
                .param("givenOn", done.givenOn())
                .param("by", done.by())
                .param("at", done.at())
                .update();
    }

    /** Returns the latest of each step of the municipality. */
    public Map<SetupStep, StepDone> latest(String municipality) {
        Map<SetupStep, StepDone> latest = new EnumMap<>(SetupStep.class);
        database.sql("SELECT * FROM portvagt.setup_step WHERE municipality = ? ORDER BY id")
                .param(municipality)
                .query((row, number) -> new StepDone(
                        SetupStep.valueOf(row.getString("step")),
                        row.getString("note"),
                        row.getString("given_by"),
                        row.getObject("given_on", LocalDate.class),
                        row.getString("done_by"),
                        row.getObject("done_at", OffsetDateTime.class)))
                .list()
                .forEach(done -> latest.put(done.step(), done));
        return latest;
    }
}
