package dk.portvagt.minutes;

import dk.portvagt.minutes.MinutesVersion.FiledMinutes;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the minutes (referat, R13) of the steering group's meetings.
 *
 * <p>A version is a draft until the chair approves it; then the database refuses every change. The next version
 * corrects it and names it. The newest approved version is in force.
 */
@Component
@EnableConfigurationProperties(MinutesSettings.class)
public class Minutes {

    private final JdbcClient database;
    private final Clock clock;

    Minutes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins the minutes of a meeting that has been held, or a version that corrects the approved one.
     *
     * @param municipality the caller's municipality; meetings of other municipalities stay hidden
     * @param reason reason for the correction; not used for the first version
     * @param draft makes the first draft, given the version that is corrected
     */
    @Transactional
    public Outcome<MinutesVersion> begin(
            String municipality,
            long meetingId,
            String reason,
            Function<Optional<MinutesVersion>, MinutesContent> draft) {
        return isHeld(municipality, meetingId).then(() -> beginHeld(municipality, meetingId, reason, draft));
    }

    private Outcome<MinutesVersion> beginHeld(
            String municipality,
            long meetingId,
            @Nullable String reason,
            Function<Optional<MinutesVersion>, MinutesContent> draft) {
        Optional<MinutesVersion> approved = approvedOf(meetingId);
        if (approved.isPresent() && (reason == null || reason.isBlank())) {
            return Outcome.refused("Referatet er godkendt. Skriv, hvad der skal rettes, og hvorfor.");
        }
        // When two begin concurrently, the unique index on unapproved versions lets one through.
        return database.sql("""
                        INSERT INTO portvagt.minutes (municipality, meeting_id, version, corrects, correction_reason,
                            content)
                        VALUES (:municipality, :meeting, :version, :corrects, :reason, :content)
                        ON CONFLICT DO NOTHING RETURNING id""")
                .param("municipality", municipality)
                .param("meeting", meetingId)
                .param("version", approved.map(MinutesVersion::version).orElse(0) + 1)
                .param("corrects", approved.map(MinutesVersion::id).orElse(null))
                .param("reason", approved.isPresent() ? reason.strip() : null)
                .param("content", MinutesRows.json(draft.apply(approved)))
                .query(Long.class)
                .optional()
                .map(id -> Outcome.done(get(id)))
                .orElseGet(() ->
                        Outcome.refused("Mødets referat er allerede under udarbejdelse. Gør den opgave færdig først."));
    }

    /**
     * Saves a draft, finished or not. A version that is submitted to the chair does not change.
     *
     * @param texts by the key of the entry
     * @param editedBy user id; may not approve this version
     */
    @Transactional
    public void write(long id, Map<String, String> texts, String remarks, String editedBy) {
        MinutesVersion version = lock(id);
        if (version.state() != MinutesState.DRAFT) {
            return;
        }
        database.sql("UPDATE portvagt.minutes SET content = :content WHERE id = :id")
                .param("content", MinutesRows.json(version.content().with(texts, remarks)))
                .param("id", id)
                .update();
        database.sql("INSERT INTO portvagt.minutes_edit (minutes_id, edited_by, edited_at) VALUES (:id, :by, :now)")
                .param("id", id)
                .param("by", editedBy)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Submits the draft to the chair. */
    public void submit(long id) {
        move(id, MinutesState.DRAFT, MinutesState.SUBMITTED);
    }

    /** Returns the version to the secretariat as a draft. */
    public void sendBack(long id) {
        move(id, MinutesState.SUBMITTED, MinutesState.DRAFT);
    }

    /** Drops an unapproved version; approved minutes stay unchanged. */
    public void drop(long id) {
        database.sql("UPDATE portvagt.minutes SET state = 'DROPPED' WHERE id = :id AND state IN ('DRAFT', 'SUBMITTED')")
                .param("id", id)
                .update();
    }

    /**
     * Freezes the minutes.
     *
     * @param approvedBy user id of the chair
     * @param filing files the minutes as a document; called in the same transaction, and only when the approval is
     *     valid
     */
    @Transactional
    public Outcome<MinutesVersion> approve(long id, String approvedBy, Function<MinutesVersion, FiledMinutes> filing) {
        MinutesVersion submitted = lock(id);
        if (submitted.state() == MinutesState.APPROVED) {
            return Outcome.done(submitted);
        }
        if (submitted.state() != MinutesState.SUBMITTED) {
            return Outcome.refused("Referatet er ikke forelagt til godkendelse.");
        }
        if (editors(id).contains(approvedBy)) {
            return Outcome.refused("Den, der har redigeret referatet, kan ikke også godkende det."
                    + " En anden med formandens rolle skal gøre det.");
        }
        FiledMinutes document = filing.apply(submitted);
        database.sql("""
                        UPDATE portvagt.minutes SET state = 'APPROVED',
                            content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'),
                            document_id = :document, document_sha256 = :sha256, approved_by = :by, approved_at = :now
                        WHERE id = :id""")
                .param("document", document.documentId())
                .param("sha256", document.sha256())
                .param("by", approvedBy)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        return Outcome.done(get(id));
    }

    /** Lists the user ids of the editors of this version. */
    public List<String> editors(long id) {
        return database.sql("SELECT DISTINCT edited_by FROM portvagt.minutes_edit WHERE minutes_id = :id ORDER BY 1")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /**
     * Reads a version.
     *
     * @throws NoSuchElementException if there is no such version
     */
    public MinutesVersion get(long id) {
        return one(" WHERE id = :id", id).orElseThrow(() -> new NoSuchElementException("There are no minutes " + id));
    }

    /** Lists every version of the meeting's minutes, oldest first, with drafts and dropped ones. */
    public List<MinutesVersion> ofMeeting(long meetingId) {
        return database.sql(MinutesRows.SELECT + " WHERE meeting_id = :meeting ORDER BY id")
                .param("meeting", meetingId)
                .query(MinutesRows::version)
                .list();
    }

    /** Finds the minutes in force of this meeting. */
    public Optional<MinutesVersion> approvedOf(long meetingId) {
        return one(" WHERE meeting_id = :id AND state = 'APPROVED' ORDER BY version DESC LIMIT 1", meetingId);
    }

    /** Finds the minutes in force of the latest meeting whose minutes are approved. */
    public Optional<MinutesVersion> latestApproved(String municipality) {
        return database.sql(MinutesRows.SELECT + """
                         JOIN portvagt.meeting ON meeting.id = minutes.meeting_id
                        WHERE minutes.municipality = :municipality AND minutes.state = 'APPROVED'
                        ORDER BY meeting.held_on DESC, meeting.id DESC, minutes.version DESC LIMIT 1""")
                .param("municipality", municipality)
                .query(MinutesRows::version)
                .optional();
    }

    /** Lists the municipality's meetings that have or can have minutes: newest first, at most 100. */
    public List<HeldMeeting> heldMeetings(String municipality) {
        return database.sql("""
                        SELECT meeting.id, held_on, place,
                            (SELECT max(version) FROM portvagt.minutes
                             WHERE meeting_id = meeting.id AND minutes.state = 'APPROVED') AS approved
                        FROM portvagt.meeting
                        WHERE municipality = :municipality AND meeting.state IN ('CLOSED', 'ADJOURNED')
                        ORDER BY held_on DESC, meeting.id DESC LIMIT 100""")
                .param("municipality", municipality)
                .query((row, number) -> new HeldMeeting(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getObject("approved", Integer.class)))
                .list();
    }

    private Outcome<Nothing> isHeld(String municipality, long meetingId) {
        Optional<String> state = database.sql(
                        "SELECT state FROM portvagt.meeting WHERE id = :id AND municipality = :municipality")
                .param("id", meetingId)
                .param("municipality", municipality)
                .query(String.class)
                .optional();
        if (state.isEmpty()) {
            return Outcome.refused("Kommunens IT-styregruppe har ikke holdt det møde.");
        }
        return switch (state.get()) {
            case "CLOSED", "ADJOURNED" -> Outcome.done();
            case "CANCELLED" -> Outcome.refused("Mødet er aflyst: der er intet referat.");
            default -> Outcome.refused("Mødet er ikke afsluttet. Referatet skrives, når det er.");
        };
    }

    private MinutesVersion lock(long id) {
        return one(" WHERE id = :id FOR UPDATE", id)
                .orElseThrow(() -> new NoSuchElementException("There are no minutes " + id));
    }

    private Optional<MinutesVersion> one(String where, long id) {
        return database.sql(MinutesRows.SELECT + where)
                .param("id", id)
                .query(MinutesRows::version)
                .optional();
    }

    private void move(long id, MinutesState from, MinutesState to) {
        database.sql("UPDATE portvagt.minutes SET state = :to WHERE id = :id AND state = :from")
                .param("to", to.name())
                .param("from", from.name())
                .param("id", id)
                .update();
    }

    /**
     * Describes a meeting that is over.
     *
     * @param approvedVersion version of its minutes in force; null when there are none
     */
    public record HeldMeeting(long id, LocalDate heldOn, String place, Integer approvedVersion) {}
}
