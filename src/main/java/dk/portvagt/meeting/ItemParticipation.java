package dk.portvagt.meeting;

import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores every member's part in the items of meetings. */
@Repository
public class ItemParticipation {

    private final JdbcClient database;

    ItemParticipation(JdbcClient database) {
        this.database = database;
    }

    /** Lists everybody's part in the item: the chair first, then by name; empty before the item is decided. */
    public List<Participant> of(long itemId) {
        return database.sql("""
                        SELECT part.member_id, member.name, member.chair, part.role, part.vote
                        FROM portvagt.item_participation part
                        JOIN portvagt.agenda_item item ON item.id = part.agenda_item_id
                        JOIN portvagt.meeting_attendance member
                            ON member.meeting_id = item.meeting_id AND member.member_id = part.member_id
                        WHERE item.id = :item ORDER BY NOT member.chair, member.name""")
                .param("item", itemId)
                .query((row, number) -> new Participant(
                        row.getString("member_id"),
                        row.getString("name"),
                        row.getBoolean("chair"),
                        Role.valueOf(row.getString("role")),
                        Optional.ofNullable(row.getString("vote"))
                                .map(Vote::valueOf)
                                .orElse(null)))
                .list();
    }

    /** Replaces the recorded participation. */
    @Transactional
    void record(long itemId, List<Participant> participants) {
        database.sql("DELETE FROM portvagt.item_participation WHERE agenda_item_id = :item")
                .param("item", itemId)
                .update();
        participants.forEach(participant -> database.sql("""
                        INSERT INTO portvagt.item_participation (agenda_item_id, member_id, role, vote)
                        VALUES (:item, :member, :role, :vote)""")
                .param("item", itemId)
                .param("member", participant.memberId())
                .param("role", participant.role().name())
                .param(
                        "vote",
                        Optional.ofNullable(participant.vote()).map(Enum::name).orElse(null))
                .update());
    }
}
