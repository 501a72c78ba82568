package dk.portvagt.evidence;

import dk.portvagt.documents.Sha256;
import dk.portvagt.evidence.UploadResult.AlreadyThere;
import dk.portvagt.evidence.UploadResult.Done;
import dk.portvagt.evidence.UploadResult.Refused;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files that people upload as evidence at tasks.
 *
 * <p>Until the task ends, the uploader can withdraw a file. Then it moves to the archive, which deletes nothing.
 */
@Repository
@EnableConfigurationProperties(EvidenceSettings.class)
public class Evidence {

    private static final String COLUMNS = "SELECT id, municipality, case_number, task_id, name, sha256,"
            + " length(content) AS bytes, media_type, uploaded_at, uploaded_by FROM portvagt.evidence_upload ";

    private final JdbcClient database;
    private final EvidenceTypes types;
    private final EvidenceSettings settings;
    private final Clock clock;

    Evidence(JdbcClient database, EvidenceTypes types, EvidenceSettings settings, Clock clock) {
        this.database = database;
        this.types = types;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the largest allowed size of a file, in bytes. */
    public long limit() {
        return settings.maxFileSize().toBytes();
    }

    /** Lists the allowed file extensions. */
    public String typeNames() {
        return EvidenceType.names();
    }

    /** Explains in Danish that a file exceeds the size limit. */
    public String tooLarge() {
        return "Filen er for stor. Den må højst fylde "
                + size(settings.maxFileSize().toBytes()) + ".";
    }

    /** Keeps the file for the task, or explains the refusal. */
    @Transactional
    public UploadResult add(NewUpload file) {
        String name = FileNames.clean(file.name());
        Optional<EvidenceType> type = types.of(name, file.content());
        Optional<String> refusal = check(file, name, type).refusal();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        String sha256 = Sha256.of(file.content());
        Optional<AlreadyThere> known = known(file.caseNumber(), sha256);
        if (known.isPresent()) {
            return known.get();
        }
        return insert(file, name, type.orElseThrow(), sha256)
                .<UploadResult>map(Done::new)
                // Somebody else was a moment faster.
                .orElseGet(() -> known(file.caseNumber(), sha256).orElseThrow());
    }

    private Outcome<Nothing> check(NewUpload file, String name, Optional<EvidenceType> type) {
        if (file.content().length == 0) {
            return Outcome.refused("Filen er tom.");
        }
        if (file.content().length > limit()) {
            return Outcome.refused(tooLarge());
        }
        if (type.isEmpty()) {
            return Outcome.refused(
                    "Filen kan ikke modtages: indholdet er ikke af en type, som Portvagt tager imod. Brug "
                            + EvidenceType.names() + ".");
        }
        if (!type.get().fits(name)) {
            return Outcome.refused("Filens navn passer ikke til indholdet, som er af typen "
                    + type.get().extension() + ". Ret navnet, eller vælg en anden fil.");
        }
        if (ofTask(file.taskId()).size() >= settings.maxFilesPerTask()) {
            return Outcome.refused(
                    "Der er allerede " + settings.maxFilesPerTask() + " filer på opgaven, og der kan ikke være flere.");
        }
        return Outcome.done();
    }

    /** Finds the file in the archive as any kind of document, or among the uploads of any task of the case. */
    private Optional<AlreadyThere> known(String caseNumber, String sha256) {
        return database.sql("""
                        SELECT name, uploaded_at AS at, uploaded_by AS person FROM portvagt.evidence_upload
                        WHERE case_number = :case AND sha256 = :hash
                        UNION ALL
                        SELECT title, created_at, created_by FROM portvagt.document
                        WHERE case_number = :case AND sha256 = :hash
                        LIMIT 1""")
                .param("case", caseNumber)
                .param("hash", sha256)
                .query((row, number) -> new AlreadyThere(
                        row.getString("name"), row.getObject("at", OffsetDateTime.class), row.getString("person")))
                .optional();
    }

    private Optional<Long> insert(NewUpload file, String name, EvidenceType type, String sha256) {
        return database.sql("""
                        INSERT INTO portvagt.evidence_upload (municipality, case_number, task_id, name, sha256, content,
                            media_type, uploaded_at, uploaded_by)
                        VALUES (:municipality, :case, :task, :name, :hash, :content, :type, :now, :person)
                        ON CONFLICT ON CONSTRAINT upload_once DO NOTHING
                        RETURNING id""")
                .param("municipality", file.municipality())
                .param("case", file.caseNumber())
                .param("task", file.taskId())
                .param("name", name)
                .param("hash", sha256)
                .param("content", file.content())
                .param("type", type.mediaType())
                .param("now", OffsetDateTime.now(clock))
                .param("person", file.person())
                .query(Long.class)
                .optional();
    }

    /** Lists the task's files, in the order of upload. */
    public List<Upload> ofTask(String taskId) {
        return database.sql(COLUMNS + "WHERE task_id = :task ORDER BY id")
                .param("task", taskId)
                .query(Evidence::upload)
                .list();
    }

    /** Lists the files of the case's open tasks, the latest first. */
    public List<Upload> ofCase(String caseNumber) {
        return database.sql(COLUMNS + "WHERE case_number = :case ORDER BY id DESC")
                .param("case", caseNumber)
                .query(Evidence::upload)
                .list();
    }

    /** Finds an upload; empty when it never existed, was withdrawn or moved to the archive. */
    public Optional<Upload> find(long id) {
        return database.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(Evidence::upload)
                .optional();
    }

    /**
     * Reads an upload's bytes.
     *
     * @throws NoSuchElementException if it was withdrawn or moved to the archive
     */
    public byte[] content(long id) {
        return database.sql("SELECT content FROM portvagt.evidence_upload WHERE id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no upload " + id));
    }

    /**
     * Withdraws the file for good.
     *
     * @return false when the person has no such file at the task (any more)
     */
    @Transactional
    public boolean withdraw(long id, String taskId, String person) {
        return database.sql("DELETE FROM portvagt.evidence_upload"
                                + " WHERE id = :id AND task_id = :task AND uploaded_by = :person")
                        .param("id", id)
                        .param("task", taskId)
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Moves the files of an ended task, completed or not, to the archive. */
    @Transactional
    public void archive(String taskId) {
        database.sql("""
                        WITH moved AS (DELETE FROM portvagt.evidence_upload WHERE task_id = :task RETURNING *)
                        INSERT INTO portvagt.document (municipality, kind, case_number, part, title, version,
                            source_sha256, sha256, content, media_type, created_at, created_by)
                        SELECT municipality, 'EVIDENCE', case_number, sha256, name, 1,
                            sha256, sha256, content, media_type, uploaded_at, uploaded_by
                        FROM moved ORDER BY id
                        ON CONFLICT DO NOTHING""").param("task", taskId).update();
    }

    private static String size(long bytes) {
        long kb = 1024;
        return bytes >= kb * kb ? bytes / (kb * kb) + " MB" : bytes >= kb ? bytes / kb + " KB" : bytes + " byte";
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getLong("id"),
                row.getString("municipality"),
                row.getString("case_number"),
                row.getString("task_id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getString("media_type"),
                row.getObject("uploaded_at", OffsetDateTime.class),
                row.getString("uploaded_by"));
    }
}
