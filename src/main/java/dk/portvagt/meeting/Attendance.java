package dk.portvagt.meeting;

import dk.portvagt.decision.Quorum;
import dk.portvagt.decision.SteeringGroupSettings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Records the members of the steering group at a meeting, and their attendance. */
@Repository
public class Attendance {

    private final JdbcClient database;
    private final Meetings meetings;
    private final SteeringGroupSettings settings;

    Attendance(JdbcClient database, Meetings meetings, SteeringGroupSettings settings) {
        this.database = database;
        this.meetings = meetings;
        this.settings = settings;
    }

    /** Replaces the recorded attendance of the meeting. */
    @Transactional
    public void record(long meetingId, List<Attendee> members) {
        // Of two who record it at once the second waits, and then replaces what the first has written.
        database.sql("SELECT id FROM portvagt.meeting WHERE id = :meeting FOR NO KEY UPDATE")
                .param("meeting", meetingId)
                .query(Long.class)
                .single();
        database.sql("DELETE FROM portvagt.meeting_attendance WHERE meeting_id = :meeting")
                .param("meeting", meetingId)
                .update();
        members.forEach(member -> database.sql("""
                        INSERT INTO portvagt.meeting_attendance (meeting_id, member_id, name, chair, present)
                        VALUES (:meeting, :member, :name, :chair, :present)""")
                .param("meeting", meetingId)
                .param("member", member.memberId())
                .param("name", member.name())
                .param("chair", member.chair())
                .param("present", member.present())
                .update());
    }

    /** Lists the members: the chair first, then by name; empty before the meeting was opened. */
    public List<Attendee> of(long meetingId) {
        return database.sql(
                        "SELECT * FROM portvagt.meeting_attendance WHERE meeting_id = :meeting ORDER BY NOT chair, name")
                .param("meeting", meetingId)
                .query((row, number) -> new Attendee(
                        row.getString("member_id"),
                        row.getString("name"),
                        row.getBoolean("chair"),
                        row.getBoolean("present")))
                .list();
    }

    /** Returns the quorum that the municipality's rule demands of the recorded members. */
    public Quorum quorum(long meetingId) {
        return new Quorum(
                of(meetingId).size(),
                settings.quorumPercent(meetings.get(meetingId).municipality()));
    }

    /** Checks whether enough members came for the meeting to decide anything. */
    public boolean isQuorate(long meetingId) {
        long present = of(meetingId).stream().filter(Attendee::present).count();
        return quorum(meetingId).isReachedBy((int) present);
    }
}
