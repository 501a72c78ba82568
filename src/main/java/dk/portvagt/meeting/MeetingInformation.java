package dk.portvagt.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Gathers information for the steering group's meetings from every {@link StandingItem}. */
@Repository
public class MeetingInformation {

    private static final ObjectMapper JSON = new ObjectMapper();

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
        Map<StandingItem.Kind, Gathered> told = tell(meetings.get(meetingId));
        database.sql("DELETE FROM portvagt.meeting_information WHERE meeting_id = :meeting AND kind <> ALL(:kinds)")
                .param("meeting", meetingId)
                .param("kinds", told.keySet().stream().map(Enum::name).toArray(String[]::new))
                .update();
        told.forEach((kind, gathered) -> database.sql("""
                        INSERT INTO portvagt.meeting_information (meeting_id, kind, lines, tables)
                        VALUES (:meeting, :kind, :lines, :tables::jsonb)
                        ON CONFLICT (meeting_id, kind) DO UPDATE SET lines = excluded.lines, tables = excluded.tables""")
                .param("meeting", meetingId)
                .param("kind", kind.name())
                .param("lines", String.join("\n", gathered.lines))
                .param("tables", written(gathered.tables))
                .update());
    }

    private record Gathered(Set<String> lines, List<Section> tables) {}

    /** Keeps a table under its heading, as JSON by these names. */
    private record KeptTable(
            String heading,
            List<String> columns,
            List<List<String>> rows,
            @Nullable Integer bars) {}

    private Map<StandingItem.Kind, Gathered> tell(Meeting meeting) {
        Map<StandingItem.Kind, Gathered> told = new EnumMap<>(StandingItem.Kind.class);
        for (StandingItem source : sources) {
            Gathered gathered = told.computeIfAbsent(
                    source.kind(), first -> new Gathered(new LinkedHashSet<>(), new ArrayList<>()));
            source.lines(meeting.municipality(), meeting.heldOn()).stream()
                    .map(MeetingInformation::oneLine)
                    .filter(line -> !line.isEmpty())
                    .forEach(gathered.lines::add);
            source.tables(meeting.municipality(), meeting.heldOn()).stream()
                    .map(MeetingInformation::oneLine)
                    .forEach(gathered.tables::add);
        }
        told.values()
                .forEach(gathered -> InformationItem.inWords(gathered.tables).forEach(gathered.lines::add));
        told.values().removeIf(gathered -> gathered.lines.isEmpty());
        return told;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static Section oneLine(Section section) {
        Table table = Objects.requireNonNull(section.table());
        return Section.of(
                section.heading(),
                new Table(
                        table.columns(),
                        table.rows().stream()
                                .map(row -> row.stream()
                                        .map(MeetingInformation::oneLine)
                                        .toList())
                                .toList(),
                        table.bars()));
    }

    private static String written(List<Section> tables) {
        try {
            return JSON.writeValueAsString(tables.stream()
                    .map(section -> new KeptTable(
                            section.heading(),
                            section.table().columns(),
                            section.table().rows(),
                            section.table().bars()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Section> read(String tables) {
        try {
            return Arrays.stream(JSON.readValue(tables, KeptTable[].class))
                    .map(kept -> Section.of(kept.heading, new Table(kept.columns, kept.rows, kept.bars)))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lists the information in the order of the agenda; leaves out empty topics. */
    public List<InformationItem> of(long meetingId) {
        return database
                .sql("SELECT * FROM portvagt.meeting_information WHERE meeting_id = :meeting")
                .param("meeting", meetingId)
                .query((row, number) -> new InformationItem(
                        StandingItem.Kind.valueOf(row.getString("kind")),
                        row.getString("lines").lines().toList(),
                        read(row.getString("tables")),
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
