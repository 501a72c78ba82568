package dk.portvagt.meeting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps who recorded the decisions of a meeting, because those people do not confirm them. The items of a meeting are
 * decided side by side, so that no single process knows it.
 */
@Repository
public class ItemRecorders {

    private final JdbcClient database;

    ItemRecorders(JdbcClient database) {
        this.database = database;
    }

    /** Notes a person who recorded a decision on the item. Idempotent. */
    public void note(long itemId, String person) {
        database.sql("INSERT INTO portvagt.item_recorder VALUES (:item, :person) ON CONFLICT DO NOTHING")
                .param("item", itemId)
                .param("person", person)
                .update();
    }

    /** Lists the user ids of all who recorded a decision of the meeting, in order. */
    public List<String> of(long meetingId) {
        return database.sql("""
                        SELECT DISTINCT recorder.person FROM portvagt.item_recorder recorder
                        JOIN portvagt.agenda_item item ON item.id = recorder.agenda_item_id
                        WHERE item.meeting_id = :meeting ORDER BY recorder.person""").param("meeting", meetingId).query(String.class).list();
    }
}
