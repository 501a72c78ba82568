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

/** Archives every filed document with its bytes. Nothing is changed or deleted. */
@Repository
public class DocumentArchive {

    /** Marks a document that a process filed, not a person. */
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
     * Reads the bytes as they were filed.
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

    /** Lists every version of every document of the case, in the order of filing. */
    public List<FiledDocument> ofCase(String caseNumber) {
        return allOfCase(caseNumber).stream().map(ArchivedDocument::filed).toList();
    }

    /** Lists every version of every document of the meeting, in the order of filing. */
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

    /** Lists the papers that the meeting gets beside its agenda, each in its latest version, in the order of filing. */
    public List<ArchivedDocument> annexesOf(long meetingId) {
        return database.sql(COLUMNS + """
                        WHERE meeting_id = :meeting AND kind = 'COMPARISON'
                            AND NOT EXISTS (SELECT FROM portvagt.document later WHERE later.supersedes = document.id)
                        ORDER BY id""")
                .param("meeting", meetingId)
                .query(DocumentArchive::document)
                .list();
    }

    /**
     * Lists the latest documents, newest first.
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
     * Lists the meetings with papers in the archive, the latest first.
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
     * Finds the documents whose bytes no longer match the hash they were filed with.
     *
     * <p>Evidence is left out: reading fifty files of twenty megabytes for a list takes too long. Each is checked when
     * it is fetched.
     */
    public Set<Long> damaged(List<Long> ids) {
        return Set.copyOf(database.sql("SELECT id FROM portvagt.document WHERE id = ANY (:ids)"
                        + " AND kind <> 'EVIDENCE' AND sha256 <> encode(sha256(content), 'hex')")
                .param("ids", ids.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /**
     * Files the next version of a document. Idempotent: returns the latest version when the content is unchanged.
     *
     * @param title of the document, without its version
     * @param sourceSha256 hash of the paper's content
     * @param pdf makes the bytes; called only when they are needed
     */
    @Transactional
    FiledDocument file(DocumentSubject subject, String title, String sourceSha256, Supplier<byte[]> pdf) {
        // Two concurrent versions would take the same number: the second one waits for the first.
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

    /** Returns the number of this document's next version. */
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

    /** Removes control characters: they belong neither in a title nor in a file name, and the database refuses some. */
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
