package dk.portvagt.governance;

import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of the steering groups, from the call to the closing. */
@Repository
public class Meetings {

    private final JdbcClient database;

    Meetings(JdbcClient database) {
        this.database = database;
    }

    public long call(String municipality, LocalDate heldOn, String place) {
        return database.sql("INSERT INTO portvagt.meeting (municipality, held_on, place)"
                        + " VALUES (:municipality, :heldOn, :place) RETURNING id")
                .param("municipality", municipality)
                .param("heldOn", heldOn)
                .param("place", place)
                .query(Long.class)
                .single();
    }

    /** @throws NoSuchElementException if there is no such meeting */
    public Meeting get(long id) {
        return database.sql("SELECT * FROM portvagt.meeting WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Meeting(
                        id,
                        row.getString("municipality"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no meeting " + id));
    }

    public void close(long id) {
        end(id, "CLOSED");
    }

    /**
     * A meeting that was not closed is cancelled: what it has not published waits for the next one, and what was to be
     * reported at it is still to be reported. A closed meeting stays as it is.
     */
    @Transactional
    public void cancelUnlessClosed(long id) {
        if (end(id, "CANCELLED") == 0) {
            return;
        }
        database.sql("""
                        UPDATE portvagt.agenda_item SET state = 'WAITING', meeting_id = NULL, item_number = NULL,
                            outcome = NULL, reason = NULL, present = NULL, stood_down = NULL
                        WHERE meeting_id = :id AND state IN ('ON_AGENDA', 'DECIDED')""").param("id", id).update();
        database.sql("DELETE FROM portvagt.reported_decision WHERE meeting_id = :id")
                .param("id", id)
                .update();
    }

    private int end(long id, String state) {
        return database.sql("UPDATE portvagt.meeting SET state = :state WHERE id = :id AND state = 'CALLED'")
                .param("state", state)
                .param("id", id)
                .update();
    }
}
