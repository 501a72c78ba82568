package dk.portvagt.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All documents that were ever filed, with their bytes. Nothing is changed or taken away. */
@Repository
public class DocumentArchive {

    /** Filed by a process, not by a person's own act. */
    public static final String BY_ITSELF = "portvagt";

    private static final String COLUMNS = "SELECT id, municipality, kind, case_number, meeting_id, title, version,"
            + " supersedes, sha256, length(content) AS bytes, media_type, created_at, created_by FROM portvagt.document ";
    private static final String PDF = "application/pdf";

    private final JdbcClient database;
    private final Clock clock;

    DocumentArchive(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The bytes as they were filed.
     *
     * @throws NoSuchElementException if there is no such document
     */
    public byte[] content(long id) {
        return database.sql("SELECT content FROM portvagt.document WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no document " + id));
    }

    public Optional<ArchivedDocument> find(long id) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(DocumentArchive::document)
                .optional();
    }

    /** Every version of every document of the case, in the order of filing. */
    public List<FiledDocument> ofCase(String caseNumber) {
        return allOfCase(caseNumber).stream().map(ArchivedDocument::filed).toList();
    }

    /** Every version of every document of the meeting, in the order of filing. */
    public List<FiledDocument> ofMeeting(long meetingId) {
        return allOfMeeting(meetingId).stream().map(ArchivedDocument::filed).toList();
    }

    public List<ArchivedDocument> allOfCase(String caseNumber) {
        return database.sql(COLUMNS + "WHERE case_number = :case ORDER BY id")
                .param("case", caseNumber)
                .query(DocumentArchive::document)
                .list();
    }

    public List<ArchivedDocument> allOfMeeting(long meetingId) {
        return database.sql(COLUMNS + "WHERE meeting_id = :meeting ORDER BY id")
                .param("meeting", meetingId)
                .query(DocumentArchive::document)
                .list();
    }

    /**
     * What was filed last, newest first.
     *
     * @param municipalities their codes; none means all
     */
    public List<ArchivedDocument> latest(List<String> municipalities, int most) {
        return database.sql(COLUMNS + "WHERE cardinality(:municipalities) = 0 OR municipality = ANY (:municipalities)"
                        + " ORDER BY id DESC LIMIT :most")
                .param("municipalities", municipalities.toArray(String[]::new))
                .param("most", most)
                .query(DocumentArchive::document)
                .list();
    }

    /**
     * The meetings that have papers here, the latest first.
     *
     * @param municipalities their codes; none means all
     */
    public List<FiledMeeting> meetings(List<String> municipalities, int most) {
        return database.sql("""
                        SELECT id, municipality, held_on FROM portvagt.meeting
                        WHERE (cardinality(:municipalities) = 0 OR municipality = ANY (:municipalities))
                            AND EXISTS (SELECT FROM portvagt.document WHERE meeting_id = meeting.id)
                        ORDER BY held_on DESC, id DESC LIMIT :most""")
                .param("municipalities", municipalities.toArray(String[]::new))
                .param("most", most)
                .query((row, number) -> new FiledMeeting(
                        row.getLong("id"), row.getString("municipality"), row.getObject("held_on", LocalDate.class)))
                .list();
    }

    /**
     * Those of these documents whose bytes no longer have the hash they were filed with: hopefully none. Evidence is
     * not asked for: to read fifty files of twenty megabytes for a list would take too long; each is checked when
     * fetched.
     */
    public Set<Long> damaged(List<Long> ids) {
        return Set.copyOf(database.sql("SELECT id FROM portvagt.document WHERE id = ANY (:ids)"
                        + " AND kind <> 'EVIDENCE' AND sha256 <> encode(sha256(content), 'hex')")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /**
     * Files the next version of a document. A paper that says what its latest version says is not filed again: the
     * latest version is the answer.
     *
     * @param title of the document, without its version
     * @param sourceSha256 of what the paper says
     * @param pdf makes the bytes; only asked when they are needed
     */
    @Transactional
    FiledDocument file(DocumentSubject subject, String title, String sourceSha256, Supplier<byte[]> pdf) {
        // Two versions filed at once would take the same number: the second one waits for the first.
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:subject, 55))")
                .param("subject", subject.toString())
                .query((row, number) -> 0)
                .single();
        Optional<Latest> latest = latest(subject);
        if (latest.filter(last -> last.sourceSha256().equals(sourceSha256)).isPresent()) {
            return find(latest.get().id()).orElseThrow().filed();
        }
        byte[] content = pdf.get();
        String sha256 = Sha256.of(content);
        int version = latest.map(last -> last.version() + 1).orElse(1);
        long id = database.sql("""
                        INSERT INTO portvagt.document (municipality, kind, case_number, meeting_id, part, title, version,
                            supersedes, source_sha256, sha256, content, media_type, created_at, created_by)
                        VALUES (:municipality, :kind, :case, :meeting, :part, :title, :version,
                            :supersedes, :source, :sha256, :content, :mediaType, :now, :by)
                        RETURNING id""")
                .param("municipality", subject.municipality())
                .param("kind", subject.kind().name())
                .param("case", subject.caseNumber())
                .param("meeting", subject.meetingId())
                .param("part", subject.part())
                .param("title", oneLine(title))
                .param("version", version)
                .param("supersedes", latest.map(Latest::id).orElse(null))
                .param("source", sourceSha256)
                .param("sha256", sha256)
                .param("content", content)
                .param("mediaType", PDF)
                .param("now", OffsetDateTime.now(clock))
                .param("by", BY_ITSELF)
                .query(Long.class)
                .single();
        return new FiledDocument(id, oneLine(title), version, sha256);
    }

    /** The number that the next version of this document gets. */
    int nextVersion(DocumentSubject subject) {
        return latest(subject).map(last -> last.version() + 1).orElse(1);
    }

    private Optional<Latest> latest(DocumentSubject subject) {
        return database.sql("""
                        SELECT id, version, source_sha256 FROM portvagt.document
                        WHERE municipality = :municipality AND kind = :kind AND part = :part
                            AND case_number IS NOT DISTINCT FROM :case AND meeting_id IS NOT DISTINCT FROM :meeting
                        ORDER BY version DESC LIMIT 1""")
                .param("municipality", subject.municipality())
                .param("kind", subject.kind().name())
                .param("part", subject.part())
                .param("case", subject.caseNumber())
                .param("meeting", subject.meetingId())
                .query((row, number) ->
                        new Latest(row.getLong("id"), row.getInt("version"), row.getString("source_sha256")))
                .optional();
    }

    /** Control characters belong neither in a title nor in a file's name, and some the database does not take. */
    private static String oneLine(String title) {
        return title.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static ArchivedDocument document(ResultSet row, int number) throws SQLException {
        return new ArchivedDocument(
                new FiledDocument(
                        row.getLong("id"), row.getString("title"), row.getInt("version"), row.getString("sha256")),
                row.getString("municipality"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("case_number"),
                row.getObject("meeting_id", Long.class),
                row.getObject("supersedes", Long.class),
                row.getLong("bytes"),
                row.getString("media_type"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"));
    }

    private record Latest(long id, int version, String sourceSha256) {}
}
