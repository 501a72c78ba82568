package dk.portvagt.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps a person's private notes on the items of meetings. Nobody but the author is ever given them. */
@Repository
public class MemberNotes {

    /** Length of the longest note, in characters. */
    public static final int LONGEST = 4_000;

    private final JdbcClient database;
    private final Clock clock;

    MemberNotes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns the person's own notes on the items of the meeting, by the id of the item. */
    public Map<Long, String> of(long meetingId, String person) {
        return database
                .sql("""
                        SELECT note.agenda_item_id, note.note FROM portvagt.meeting_note note
                        JOIN portvagt.agenda_item item ON item.id = note.agenda_item_id
                        WHERE item.meeting_id = :meeting AND note.person = :person""")
                .param("meeting", meetingId)
                .param("person", person)
                .query((row, number) -> Map.entry(row.getLong("agenda_item_id"), row.getString("note")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Replaces the person's note on the item; an empty text removes it. */
    public void write(long itemId, String person, String text) {
        String note = text.strip();
        if (note.isEmpty()) {
            database.sql("DELETE FROM portvagt.meeting_note WHERE agenda_item_id = :item AND person = :person")
                    .param("item", itemId)
                    .param("person", person)
                    .update();
            return;
        }
        database.sql("""
                        INSERT INTO portvagt.meeting_note (agenda_item_id, person, note, written_at)
                        VALUES (:item, :person, :note, :now)
                        ON CONFLICT (agenda_item_id, person) DO UPDATE SET note = :note, written_at = :now""")
                .param("item", itemId)
                .param("person", person)
                .param("note", note)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
