package dk.portvagt.meeting;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers information for the steering group's meetings from every {@link StandingItem}. */
@Repository
public class MeetingInformation {

    private final JdbcClient database;
    private final Meetings meetings;
    private final List<StandingItem> sources;

    MeetingInformation(JdbcClient database, Meetings meetings, List<StandingItem> sources) {
        this.database = database;
        this.meetings = meetings;
        this.sources = List.copyOf(sources);
    }

    /** Gathers the current information in place of what was gathered before; keeps remarks. */
    @Transactional
    public void gather(long meetingId) {
        Map<StandingItem.Kind, Set<String>> told = tell(meetings.get(meetingId));
        told.values().removeIf(Set::isEmpty);
        database.sql("DELETE FROM portvagt.meeting_information WHERE meeting_id = :meeting AND kind <> ALL(:kinds)")
                .param("meeting", meetingId)
                .param("kinds", told.keySet().stream().map(Enum::name).toArray(String[]::new))
                .update();
        told.forEach((kind, lines) -> database.sql("""
                        INSERT INTO portvagt.meeting_information (meeting_id, kind, lines)
                        VALUES (:meeting, :kind, :lines)
                        ON CONFLICT (meeting_id, kind) DO UPDATE SET lines = excluded.lines""")
                .param("meeting", meetingId)
                .param("kind", kind.name())
                .param("lines", String.join("\n", lines))
                .update());
    }

    private Map<StandingItem.Kind, Set<String>> tell(Meeting meeting) {
        Map<StandingItem.Kind, Set<String>> told = new EnumMap<>(StandingItem.Kind.class);
        for (StandingItem source : sources) {
            Set<String> lines = told.computeIfAbsent(source.kind(), first -> new LinkedHashSet<>());
            source.lines(meeting.municipality(), meeting.heldOn()).stream()
                    .map(line -> line.strip().replaceAll("\\s*\\R\\s*", " "))
                    .filter(line -> !line.isEmpty())
                    .forEach(lines::add);
        }
        return told;
    }

    /** Lists the information in the order of the agenda; leaves out empty topics. */
    public List<InformationItem> of(long meetingId) {
        return database
                .sql("SELECT * FROM portvagt.meeting_information WHERE meeting_id = :meeting")
                .param("meeting", meetingId)
                .query((row, number) -> new InformationItem(
                        StandingItem.Kind.valueOf(row.getString("kind")),
                        row.getString("lines").lines().toList(),
                        row.getString("remark")))
                .list()
                .stream()
                .sorted(Comparator.comparing(InformationItem::kind))
                .toList();
    }

    /**
     * Stores the group's remark.
     *
     * @param remark null when the group only took note
     */
    public void remark(long meetingId, StandingItem.Kind kind, @Nullable String remark) {
        database.sql("UPDATE portvagt.meeting_information SET remark = :remark"
                        + " WHERE meeting_id = :meeting AND kind = :kind")
                .param("remark", remark)
                .param("meeting", meetingId)
                .param("kind", kind.name())
                .update();
    }
}
