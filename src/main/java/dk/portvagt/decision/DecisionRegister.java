package dk.portvagt.decision;

import dk.portvagt.decision.NewDecision.MeetingItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the municipality's decisions. The register only grows; the database rejects changes and deletions.
 *
 * <p>A second decision on the same item of a meeting fails with a
 * {@link org.springframework.dao.DuplicateKeyException}.
 */
@Repository
public class DecisionRegister {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    DecisionRegister(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** Records a decision that no paper was written for. It grants no money. */
    public long record(NewDecision decision) {
        return record(decision, null);
    }

    /**
     * Records the decision and publishes a {@link DecisionRecorded}. An approval grants the money that its paper asks
     * for.
     *
     * @param paperId the paper decided on; null when there is none
     * @return the id that bookings refer to
     */
    @Transactional
    public long record(NewDecision decision, @Nullable Long paperId) {
        if (decision.caseNumber() != null && paperId != null) {
            lockOperated(decision.caseNumber());
        }
        long id = insert(decision, paperId);
        events.publishEvent(new DecisionRecorded(new Decision(id, decision)));
        return id;
    }

    /**
     * Locks the case whose operation a decision may grant: of two decisions on it at once the second gets the later id,
     * and adds to what the first has granted. A change grants the solution that it changes.
     */
    private void lockOperated(String caseNumber) {
        database.sql("""
                        SELECT case_number FROM portvagt.acquisition_case
                        WHERE case_number = coalesce(
                            (SELECT solution FROM portvagt.solution_change WHERE case_number = :case), :case)
                        FOR NO KEY UPDATE""").param("case", caseNumber).query(String.class).list();
    }

    private long insert(NewDecision decision, @Nullable Long paperId) {
        Optional<MeetingItem> item = Optional.ofNullable(decision.meetingItem());
        return database.sql("""
                        INSERT INTO portvagt.decision (municipality, case_number, subject, outcome, authority, meeting_id,
                            item_number, present, stood_down, decided_on, decided_by, reason, corrects, paper_id)
                        VALUES (:municipality, :case, :subject, :outcome, :authority, :meeting,
                            :item, :present, :stoodDown, :decidedOn, :decidedBy, :reason, :corrects, :paper)
                        RETURNING id""")
                .param("municipality", decision.municipality())
                .param("case", decision.caseNumber())
                .param("subject", decision.subject().name())
                .param("outcome", decision.outcome().name())
                .param("authority", decision.authority().name())
                .param("meeting", item.map(MeetingItem::meetingId).orElse(null))
                .param("item", item.map(MeetingItem::itemNumber).orElse(null))
                .param("present", item.map(MeetingItem::present).orElse(null))
                .param("stoodDown", item.map(MeetingItem::stoodDown).orElse(null))
                .param("decidedOn", decision.decidedOn())
                .param("decidedBy", decision.decidedBy())
                .param("reason", decision.reason())
                .param("corrects", decision.corrects())
                .param("paper", paperId)
                .query(Long.class)
                .single();
    }

    /** Returns the paper that the decision was taken on; empty when there was none. */
    public Optional<Long> paperOf(long id) {
        return database.sql("SELECT paper_id FROM portvagt.decision WHERE id = :id AND paper_id IS NOT NULL")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    public Optional<Decision> find(long id) {
        return database.sql("SELECT * FROM portvagt.decision WHERE id = :id")
                .param("id", id)
                .query(DecisionRegister::decision)
                .optional();
    }

    /** Returns the decision that a case's money rests on until the next one: on a gate, or on extra funding. */
    public Optional<Decision> latestApproval(String caseNumber) {
        return database.sql("""
                        SELECT * FROM portvagt.decision
                        WHERE case_number = :case AND outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS')
                            AND subject IN ('G1', 'G2', 'G3', 'G4', 'G5', 'EXTRA_FUNDING')
                        ORDER BY id DESC LIMIT 1""")
                .param("case", caseNumber)
                .query(DecisionRegister::decision)
                .optional();
    }

    /** Returns all decisions on the case, the latest first, with those that grant it its operation among others. */
    public List<Decision> ofCase(String caseNumber) {
        return database.sql("""
                        SELECT * FROM portvagt.decision
                        WHERE case_number = :case OR id IN (
                            SELECT decision_id FROM portvagt.decision_grant WHERE case_number = :case AND kind = 'COMMIT')
                        ORDER BY id DESC""")
                .param("case", caseNumber)
                .query(DecisionRegister::decision)
                .list();
    }

    /**
     * Returns the decision on an item of a meeting.
     *
     * @param itemNumber on the agenda of that meeting
     */
    public Optional<Decision> ofItem(long meetingId, int itemNumber) {
        return database.sql("SELECT * FROM portvagt.decision WHERE meeting_id = :meeting AND item_number = :number")
                .param("meeting", meetingId)
                .param("number", itemNumber)
                .query(DecisionRegister::decision)
                .optional();
    }

    /** Returns the published decision on an agenda item; empty before publication. */
    public Optional<Decision> ofItem(long agendaItemId) {
        return database.sql("SELECT decision.* FROM portvagt.decision"
                        + " JOIN portvagt.agenda_item item ON item.decision_id = decision.id WHERE item.id = :item")
                .param("item", agendaItemId)
                .query(DecisionRegister::decision)
                .optional();
    }

    /** Returns the decisions outside a meeting that this meeting reported to the steering group, oldest first. */
    public List<Decision> reportedAt(long meetingId) {
        return database.sql("""
                        SELECT decision.* FROM portvagt.decision
                        JOIN portvagt.reported_decision told ON told.decision_id = decision.id
                        WHERE told.meeting_id = :meeting ORDER BY decision.id""")
                .param("meeting", meetingId)
                .query(DecisionRegister::decision)
                .list();
    }

    /** Returns the decisions outside a meeting that no meeting before that day reported, oldest first. */
    public List<Decision> toldAt(String municipality, LocalDate on) {
        return database.sql("""
                        SELECT * FROM portvagt.decision
                        WHERE municipality = :municipality
                            AND authority IN ('CHAIR', 'MANAGER', 'SYSTEM_OWNER', 'WRITTEN_PROCEDURE')
                            AND NOT EXISTS (SELECT FROM portvagt.reported_decision told
                                JOIN portvagt.meeting ON meeting.id = told.meeting_id
                                WHERE told.decision_id = decision.id AND meeting.held_on < :on)
                        ORDER BY id""")
                .param("municipality", municipality)
                .param("on", on)
                .query(DecisionRegister::decision)
                .list();
    }

    public static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                new NewDecision(
                        row.getString("municipality"),
                        row.getString("case_number"),
                        DecisionSubject.valueOf(row.getString("subject")),
                        DecisionOutcome.valueOf(row.getString("outcome")),
                        DecisionAuthority.valueOf(row.getString("authority")),
                        meetingItem(row),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getObject("corrects", Long.class)));
    }

    private static @Nullable MeetingItem meetingItem(ResultSet row) throws SQLException {
        long meetingId = row.getLong("meeting_id");
        return row.wasNull()
                ? null
                : new MeetingItem(
                        meetingId, row.getInt("item_number"), row.getString("present"), row.getString("stood_down"));
    }
}
