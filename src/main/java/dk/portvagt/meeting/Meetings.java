package dk.portvagt.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the meetings of the steering groups, from the calendar to the closing. */
@Repository
public class Meetings {

    private final JdbcClient database;
    private final Clock clock;

    Meetings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Puts a meeting into the calendar.
     *
     * @return its id; empty when the municipality already has a meeting that day
     */
    public Optional<Long> plan(MeetingPlan plan) {
        return insert(plan, MeetingState.PLANNED);
    }

    /** Plans a meeting like {@link #plan}, with its agenda begun at once. */
    public Optional<Long> call(MeetingPlan plan) {
        return insert(plan, MeetingState.CALLED);
    }

    private Optional<Long> insert(MeetingPlan plan, MeetingState state) {
        return database.sql("""
                        INSERT INTO portvagt.meeting
                            (municipality, held_on, starts_at, ends_at, place, papers_deadline, state)
                        VALUES (:municipality, :heldOn, :startsAt, :endsAt, :place, :deadline, :state)
                        ON CONFLICT (municipality, held_on) WHERE state IN ('PLANNED', 'CALLED') DO NOTHING
                        RETURNING id""")
                .param("municipality", plan.municipality())
                .param("heldOn", plan.heldOn())
                .param("startsAt", plan.startsAt())
                .param("endsAt", plan.endsAt())
                .param("place", plan.place())
                .param("deadline", plan.papersDeadline())
                .param("state", state.name())
                .query(Long.class)
                .optional();
    }

    /**
     * Reads a meeting.
     *
     * @throws NoSuchElementException if there is no such meeting
     */
    public Meeting get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no meeting " + id));
    }

    /** Lists the municipality's planned and called meetings, the next one first. */
    public List<Meeting> ahead(String municipality) {
        return database.sql("SELECT * FROM portvagt.meeting"
                        + " WHERE municipality = :municipality AND state IN ('PLANNED', 'CALLED') ORDER BY held_on")
                .param("municipality", municipality)
                .query(Meetings::meeting)
                .list();
    }

    /**
     * Lists meetings, the latest first.
     *
     * @param municipalities their codes; none means all
     */
    public List<Meeting> latest(List<String> municipalities, int most) {
        return database.sql("SELECT * FROM portvagt.meeting"
                        + " WHERE cardinality(:municipalities) = 0 OR municipality = ANY (:municipalities)"
                        + " ORDER BY held_on DESC, id DESC LIMIT :most")
                .param("municipalities", municipalities.toArray(String[]::new))
                .param("most", most)
                .query(Meetings::meeting)
                .list();
    }

    /** Finds a meeting. */
    public Optional<Meeting> find(long id) {
        return database.sql("SELECT * FROM portvagt.meeting WHERE id = :id")
                .param("id", id)
                .query(Meetings::meeting)
                .optional();
    }

    /** Checks whether the municipality has a planned or called meeting that day. */
    public boolean isTaken(String municipality, LocalDate day) {
        return database.sql("SELECT EXISTS (SELECT FROM portvagt.meeting WHERE municipality = :municipality"
                        + " AND held_on = :day AND state IN ('PLANNED', 'CALLED'))")
                .param("municipality", municipality)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Marks the agenda of a planned meeting as begun. */
    public void takeUp(long id) {
        database.sql("UPDATE portvagt.meeting SET state = 'CALLED' WHERE id = :id AND state = 'PLANNED'")
                .param("id", id)
                .update();
    }

    /**
     * Moves the meeting to another time or place. When two meetings move to the same day concurrently, the database
     * fails one.
     */
    public void move(long id, MeetingPlan plan, @Nullable String reason) {
        database.sql("""
                        UPDATE portvagt.meeting SET held_on = :heldOn, starts_at = :startsAt, ends_at = :endsAt,
                            place = :place, papers_deadline = :deadline, change_reason = :reason
                        WHERE id = :id AND state IN ('PLANNED', 'CALLED')""")
                .param("heldOn", plan.heldOn())
                .param("startsAt", plan.startsAt())
                .param("endsAt", plan.endsAt())
                .param("place", plan.place())
                .param("deadline", plan.papersDeadline())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /**
     * Counts a calendar message for the meeting.
     *
     * @return the iCalendar sequence of the invitation, change or cancellation that goes out now: 0 for the first
     */
    public int countInvitation(long id) {
        return database.sql(
                        "UPDATE portvagt.meeting SET invitations = invitations + 1 WHERE id = :id RETURNING invitations - 1")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Records that this version of the papers went out. */
    public void papersSent(long id, int version) {
        database.sql("UPDATE portvagt.meeting SET papers_version = :version, papers_sent_at = :now WHERE id = :id")
                .param("version", version)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** Opens the meeting. */
    public void open(long id, @Nullable String guests, @Nullable String agendaRemark, @Nullable String minutesRemark) {
        database.sql("UPDATE portvagt.meeting SET opened_at = :now, guests = :guests, agenda_remark = :agenda,"
                        + " minutes_remark = :minutes WHERE id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("guests", guests)
                .param("agenda", agendaRemark)
                .param("minutes", minutesRemark)
                .param("id", id)
                .update();
    }

    public void noteOtherBusiness(long id, @Nullable String text) {
        database.sql("UPDATE portvagt.meeting SET other_business = :text WHERE id = :id")
                .param("text", text)
                .param("id", id)
                .update();
    }

    /** Closes a meeting that was held; fails while one of its items is open. */
    public void close(long id) {
        end(id, MeetingState.CLOSED, null);
    }

    /**
     * Cancels the meeting.
     *
     * @return false when the meeting had ended before
     */
    @Transactional
    public boolean cancel(long id, @Nullable String reason) {
        return endUndecided(id, MeetingState.CANCELLED, reason);
    }

    /**
     * Adjourns the meeting.
     *
     * @return false when the meeting had ended before
     */
    @Transactional
    public boolean adjourn(long id, @Nullable String reason) {
        return endUndecided(id, MeetingState.ADJOURNED, reason);
    }

    /** Cancels the meeting without a reason, like {@link #cancel}: for a process that was ended from outside. */
    @Transactional
    public boolean cancelUnlessClosed(long id) {
        return cancel(id, null);
    }

    /** Ends the meeting; its unpublished items wait for the next one, and its reports are still to be reported. */
    private boolean endUndecided(long id, MeetingState state, @Nullable String reason) {
        if (!end(id, state, reason)) {
            return false;
        }
        List<Long> returned =
                database.sql("""
                        UPDATE portvagt.agenda_item SET state = 'WAITING', meeting_id = NULL, item_number = NULL,
                            outcome = NULL, reason = NULL, wording = NULL, present = NULL, stood_down = NULL,
                            late = false, confirmed_at = NULL, confirmed_by = NULL
                        WHERE meeting_id = :id AND state IN ('ON_AGENDA', 'DECIDED')
                        RETURNING id""").param("id", id).query(Long.class).list();
        returned.forEach(item -> {
            forget("DELETE FROM portvagt.item_recorder WHERE agenda_item_id = :id", item);
            forget("DELETE FROM portvagt.item_participation WHERE agenda_item_id = :id", item);
            forget("DELETE FROM portvagt.decision_condition WHERE agenda_item_id = :id AND decision_id IS NULL", item);
        });
        forget("DELETE FROM portvagt.reported_decision WHERE meeting_id = :id", id);
        return true;
    }

    private void forget(String sql, long id) {
        database.sql(sql).param("id", id).update();
    }

    private boolean end(long id, MeetingState state, @Nullable String reason) {
        return database.sql("""
                        UPDATE portvagt.meeting SET state = :state, change_reason = coalesce(:reason, change_reason)
                        WHERE id = :id AND state IN ('PLANNED', 'CALLED')""")
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                row.getLong("id"),
                new MeetingPlan(
                        row.getString("municipality"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("place"),
                        row.getObject("papers_deadline", LocalDate.class)),
                MeetingState.valueOf(row.getString("state")),
                row.getInt("invitations"),
                row.getInt("papers_version"),
                row.getObject("papers_sent_at", OffsetDateTime.class),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("change_reason"),
                new MeetingNotes(
                        row.getString("guests"),
                        row.getString("agenda_remark"),
                        row.getString("minutes_remark"),
                        row.getString("other_business")));
    }
}
