package dk.portvagt.meeting;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the matters that wait for each municipality's steering group, and the agenda of each meeting. */
@Component
public class SteeringAgenda {

    private static final String ITEM = """
            SELECT item.*, paper.review_id, paper.case_number, paper.title, paper.amounts, paper.funding,
                paper.criteria, paper.recommendation, paper.summary, paper.alternatives, paper.consequences, paper.asks,
                paper.needs_council
            FROM portvagt.agenda_item item JOIN portvagt.decision_paper paper ON paper.id = item.paper_id
            """;

    /** Counts the items that begin every agenda: approval of the agenda and of the last minutes. */
    public static final int FIXED_ITEMS = 2;

    private final JdbcClient database;
    private final Clock clock;
    private final DecisionPapers papers;
    private final Conditions conditions;

    SteeringAgenda(JdbcClient database, Clock clock, DecisionPapers papers, Conditions conditions) {
        this.database = database;
        this.clock = clock;
        this.papers = papers;
        this.conditions = conditions;
    }

    /** Submits a matter to the next meeting that takes waiting matters. */
    @Transactional
    public long place(NewItem item) {
        return insert(item, papers.file(item.paper()), null);
    }

    /** Puts a matter of the secretariat last on the agenda of this meeting. */
    @Transactional
    public long add(long meetingId, NewItem item) {
        long id = insert(item, papers.file(item.paper()), null);
        take(meetingId, "item.id = " + id);
        return id;
    }

    /**
     * Makes a deferred matter wait again, on the same paper and with the same wording.
     *
     * @return the id of its new item
     */
    @Transactional
    public long putBack(AgendaItem item) {
        long id = insert(item.content(), paperOf(item.id()), item.id());
        database.sql("""
                        UPDATE portvagt.agenda_item item SET motion = old.motion, motion_by = old.motion_by,
                            motion_on = old.motion_on, planned_minutes = old.planned_minutes
                        FROM portvagt.agenda_item old WHERE item.id = :id AND old.id = :old""").param("id", id).param("old", item.id()).update();
        return id;
    }

    long paperOf(long itemId) {
        return database.sql("SELECT paper_id FROM portvagt.agenda_item WHERE id = :id")
                .param("id", itemId)
                .query(Long.class)
                .single();
    }

    private long insert(NewItem item, long paperId, @Nullable Long deferredFrom) {
        return database.sql("""
                        INSERT INTO portvagt.agenda_item
                            (municipality, kind, subject, budget_year, paper_id, corrects_decision, waives_condition,
                             ends_case, deferred_from)
                        VALUES (:municipality, :kind, :subject, :year, :paper, :corrects, :waives, :ends, coalesce(:deferred, (
                            SELECT CASE WHEN before.outcome = 'DEFERRED' THEN before.id END
                            FROM portvagt.agenda_item before
                            JOIN portvagt.decision_paper old ON old.id = before.paper_id
                            JOIN portvagt.decision_paper new ON new.id = :paper
                            WHERE before.municipality = :municipality AND before.kind = :kind
                                AND before.subject = :subject AND before.state = 'PUBLISHED'
                                AND before.budget_year IS NOT DISTINCT FROM :year
                                AND old.case_number IS NOT DISTINCT FROM new.case_number
                                AND (new.case_number IS NOT NULL OR old.title = new.title)
                            ORDER BY before.id DESC LIMIT 1)))
                        RETURNING id""")
                .param("municipality", item.paper().municipality())
                .param("kind", item.kind().name())
                .param("subject", item.subject().name())
                .param("year", item.budgetYear(), Types.INTEGER)
                .param("paper", paperId)
                .param("corrects", item.corrects())
                .param("waives", item.waives())
                .param("ends", item.endsCase() ? item.paper().caseNumber() : null)
                .param("deferred", deferredFrom, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    /** Appends every waiting matter of the meeting's municipality to its agenda. */
    public void fill(long meetingId) {
        take(meetingId, "item.passed_over IS DISTINCT FROM meeting.id");
    }

    private void take(long meetingId, String which) {
        // The row locks make two meetings that are filled concurrently take different items: the second one waits,
        // reads the state again and finds the item taken.
        database.sql("""
                        WITH waiting AS (
                            SELECT item.id, meeting.papers_sent_at IS NOT NULL OR :today > meeting.papers_deadline AS late
                            FROM portvagt.agenda_item item
                            JOIN portvagt.meeting ON meeting.municipality = item.municipality
                            WHERE meeting.id = :meeting AND item.state = 'WAITING' AND %s
                            ORDER BY item.id FOR UPDATE OF item),
                        numbered AS (
                            SELECT id, late, row_number() OVER (ORDER BY id) AS position FROM waiting)
                        UPDATE portvagt.agenda_item item
                        SET state = 'ON_AGENDA', meeting_id = :meeting, late = numbered.late,
                            item_number = numbered.position + (
                                SELECT coalesce(max(item_number), :fixed) FROM portvagt.agenda_item
                                WHERE meeting_id = :meeting)
                        FROM numbered WHERE item.id = numbered.id""".formatted(which))
                .param("meeting", meetingId)
                .param("today", LocalDate.now(clock))
                .param("fixed", FIXED_ITEMS)
                .update();
    }

    /** Lists the items of the meeting by number, with lapsed ones. */
    public List<Long> itemsOf(long meetingId) {
        return items(meetingId, "true");
    }

    /**
     * Lists the items without a confirmed decision by number: all of them at first, later those that the chair named as
     * wrong. With lapsed ones, because a meeting of an older version of the models steps through the list one by one.
     */
    public List<Long> itemsToDecide(long meetingId) {
        return items(meetingId, "confirmed_at IS NULL");
    }

    /** Lists the items by number whose confirmed decision has not gone out. */
    public List<Long> itemsToPublish(long meetingId) {
        return items(meetingId, "confirmed_at IS NOT NULL AND state = 'DECIDED'");
    }

    private List<Long> items(long meetingId, String which) {
        return database.sql("SELECT id FROM portvagt.agenda_item WHERE meeting_id = :meeting AND " + which
                        + " ORDER BY item_number")
                .param("meeting", meetingId)
                .query(Long.class)
                .list();
    }

    /** Reads the items of the meeting, in the same order. */
    public List<AgendaItem> agendaOf(long meetingId) {
        return database.sql(ITEM + "WHERE item.meeting_id = :meeting ORDER BY item.item_number")
                .param("meeting", meetingId)
                .query((row, number) -> item(row))
                .list();
    }

    /** Reads the municipality's items that are on no agenda yet, the oldest first. */
    public List<AgendaItem> waiting(String municipality) {
        return database.sql(
                        ITEM + "WHERE item.municipality = :municipality AND item.state = 'WAITING' ORDER BY item.id")
                .param("municipality", municipality)
                .query((row, number) -> item(row))
                .list();
    }

    /** Lists the decisions that these cases wait for, in the order of the cases. */
    public List<AwaitedDecision> awaitedBy(List<String> caseNumbers) {
        return database.sql("""
                        SELECT paper.case_number, item.subject, meeting.held_on
                        FROM portvagt.decision_paper paper
                        JOIN portvagt.agenda_item item ON item.paper_id = paper.id
                        LEFT JOIN portvagt.meeting ON meeting.id = item.meeting_id
                        WHERE paper.case_number = ANY (:cases) AND item.state IN ('WAITING', 'ON_AGENDA', 'DECIDED')
                        ORDER BY paper.case_number, item.id""")
                .param("cases", caseNumbers.toArray(String[]::new))
                .query((row, number) -> new AwaitedDecision(
                        row.getString("case_number"),
                        DecisionSubject.valueOf(row.getString("subject")),
                        row.getObject("held_on", LocalDate.class)))
                .list();
    }

    /**
     * Reads an item.
     *
     * @throws NoSuchElementException if there is no such item
     */
    public AgendaItem item(long id) {
        return database.sql(ITEM + "WHERE item.id = :id")
                .param("id", id)
                .query((row, number) -> item(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no agenda item " + id));
    }

    /** Checks whether the year is already proposed, so that a second proposal must be refused. */
    public boolean isProposed(String municipality, int budgetYear) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.agenda_item WHERE municipality = :municipality
                            AND budget_year = :year AND kind = 'BUDGET_YEAR'
                            AND state IN ('WAITING', 'ON_AGENDA', 'DECIDED'))""")
                .param("municipality", municipality)
                .param("year", budgetYear)
                .query(Boolean.class)
                .single();
    }

    /** Checks whether the end of the case is already proposed, so that a second proposal must be refused. */
    public boolean isEndProposed(CaseNumber number) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.agenda_item
                            WHERE ends_case = :case AND state IN ('WAITING', 'ON_AGENDA', 'DECIDED'))""")
                .param("case", number.toString())
                .query(Boolean.class)
                .single();
    }

    /** Lapses an item that nobody waits for any more. A published decision stands. */
    public void lapse(long itemId) {
        database.sql("UPDATE portvagt.agenda_item SET state = 'LAPSED'"
                        + " WHERE id = :id AND state IN ('WAITING', 'ON_AGENDA', 'DECIDED')")
                .param("id", itemId)
                .update();
    }

    private AgendaItem item(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new AgendaItem(
                id,
                new NewItem(
                        ItemKind.valueOf(row.getString("kind")),
                        DecisionSubject.valueOf(row.getString("subject")),
                        row.getObject("budget_year", Integer.class),
                        DecisionPapers.paper(row),
                        row.getObject("corrects_decision", Long.class),
                        row.getObject("waives_condition", Long.class),
                        row.getString("ends_case") != null),
                ItemState.valueOf(row.getString("state")),
                row.getObject("meeting_id", Long.class),
                row.getObject("item_number", Integer.class),
                row.getBoolean("late"),
                row.getObject("deferred_from", Long.class),
                decision(row, id),
                row.getString("confirmed_by"),
                worded(row),
                row.getInt("planned_minutes"));
    }

    private static @Nullable WordedMotion worded(ResultSet row) throws SQLException {
        String text = row.getString("motion");
        return text == null
                ? null
                : new WordedMotion(text, row.getString("motion_by"), row.getObject("motion_on", LocalDate.class));
    }

    private @Nullable ItemDecision decision(ResultSet row, long itemId) throws SQLException {
        if (row.getString("outcome") == null) {
            return null;
        }
        DecisionOutcome outcome = DecisionOutcome.valueOf(row.getString("outcome"));
        return new ItemDecision(
                outcome,
                row.getString("wording"),
                row.getString("reason"),
                row.getString("present"),
                row.getString("stood_down"),
                outcome == DecisionOutcome.APPROVED_WITH_CONDITIONS ? conditions.proposed(itemId) : List.of());
    }
}
