package dk.portvagt.meeting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records which decisions of a meeting the chair has confirmed, item by item. From then on the database refuses to
 * change them.
 *
 * <p>Another member can stand in for the chair. The meeting keeps who that is and who named them.
 */
@Repository
public class Confirmations {

    private final JdbcClient database;
    private final Clock clock;

    Confirmations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Confirms the recorded decisions of the meeting that nobody has confirmed, except the wrong ones.
     *
     * @param wrong ids of the items that stay open and are decided again
     * @param confirmedBy user id of the chair or of the stand-in
     * @return whether all decisions of the meeting are confirmed now
     */
    @Transactional
    public boolean confirm(long meetingId, Collection<Long> wrong, String confirmedBy) {
        database.sql("""
                        UPDATE portvagt.agenda_item SET confirmed_at = :now, confirmed_by = :by
                        WHERE meeting_id = :meeting AND state = 'DECIDED' AND confirmed_at IS NULL
                            AND id <> ALL (:wrong)""")
                .param("now", OffsetDateTime.now(clock))
                .param("by", confirmedBy)
                .param("meeting", meetingId)
                .param("wrong", wrong.toArray(Long[]::new))
                .update();
        return database.sql("""
                        UPDATE portvagt.meeting SET confirmed_at = :now, confirmed_by = :by
                        WHERE id = :meeting AND confirmed_at IS NULL AND NOT EXISTS (
                            SELECT FROM portvagt.agenda_item WHERE meeting_id = :meeting
                                AND state IN ('ON_AGENDA', 'DECIDED') AND confirmed_at IS NULL)""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("by", confirmedBy)
                        .param("meeting", meetingId)
                        .update()
                == 1;
    }

    /** Records the member who confirms for the chair; empty when it is the chair again. */
    public void nameStandIn(long meetingId, Optional<String> member, String namedBy) {
        database.sql("UPDATE portvagt.meeting SET stand_in = :member, stand_in_named_by = :by WHERE id = :meeting")
                .param("member", member.orElse(null))
                .param("by", member.isPresent() ? namedBy : null)
                .param("meeting", meetingId)
                .update();
    }

    /** Returns the user id of the member who confirms for the chair; empty when it is the chair. */
    public Optional<String> standIn(long meetingId) {
        return Optional.ofNullable(database.sql("SELECT stand_in FROM portvagt.meeting WHERE id = :meeting")
                .param("meeting", meetingId)
                .query((row, number) -> row.getString("stand_in"))
                .list()
                .get(0));
    }
}
