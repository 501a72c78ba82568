package dk.portvagt.modelguard.deploy;

import dk.portvagt.engine.operation.OperationNotes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores people's deployments until a person activates or discards them, and their outcome after that. */
@Component
public class PreparedChanges {

    private final JdbcClient database;
    private final OperationNotes notes;
    private final Clock clock;

    PreparedChanges(JdbcClient database, OperationNotes notes, Clock clock) {
        this.database = database;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Stores a deployment. Idempotent: a deployment that already waits is not stored again.
     *
     * @throws BadUserRequestException if there is no such municipality
     */
    @Transactional
    public PreparedChange keep(HeldForActivation held) {
        refuseUnknown(held.municipality());
        UUID id = UUID.randomUUID();
        boolean isNew = database.sql("""
                        INSERT INTO portvagt.prepared_change
                            (id, municipality, name, digest, prepared_by, prepared_at, concerns)
                        VALUES (:id, :municipality, :name, :digest, :person, :now, :concerns)
                        ON CONFLICT (coalesce(municipality, ''), digest) WHERE state = 'PREPARED' DO NOTHING""")
                        .param("id", id)
                        .param("municipality", held.municipality())
                        .param("name", held.name())
                        .param("digest", digest(held.files()))
                        .param("person", held.person())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("concerns", held.concerns().toArray(String[]::new))
                        .update()
                == 1;
        if (isNew) {
            held.files()
                    .forEach((name, content) -> database.sql(
                                    "INSERT INTO portvagt.prepared_file (change_id, name, content) VALUES (:id, :name, :content)")
                            .param("id", id)
                            .param("name", name)
                            .param("content", content)
                            .update());
            notes.ofDeployment(OperationNotes.PREPARED, held.name(), held.municipality(), null);
            return find(id).orElseThrow();
        }
        return database.sql("""
                        SELECT * FROM portvagt.prepared_change
                        WHERE coalesce(municipality, '') = coalesce(CAST(:municipality AS text), '')
                          AND digest = :digest AND state = 'PREPARED'""")
                .param("municipality", held.municipality())
                .param("digest", digest(held.files()))
                .query((row, number) -> change(row))
                .single();
    }

    private void refuseUnknown(@Nullable String municipality) {
        boolean known = municipality == null
                || database.sql("SELECT count(*) FROM portvagt.municipality WHERE code = :code")
                                .param("code", municipality)
                                .query(Long.class)
                                .single()
                        == 1;
        if (!known) {
            throw new BadUserRequestException("Der er ingen kommune med nummeret " + municipality + ".");
        }
    }

    public Optional<PreparedChange> find(UUID id) {
        return database.sql("SELECT * FROM portvagt.prepared_change WHERE id = :id")
                .param("id", id)
                .query((row, number) -> change(row))
                .optional();
    }

    /** Finds a change and locks it until this transaction ends, so that nobody else can decide on it. */
    public Optional<PreparedChange> lock(UUID id) {
        return database.sql("SELECT * FROM portvagt.prepared_change WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, number) -> change(row))
                .optional();
    }

    /**
     * Lists the changes of the shared models and of some municipalities. Waiting changes come first, then the latest.
     *
     * @param municipalities codes; null for all municipalities
     */
    public List<PreparedChange> list(@Nullable List<String> municipalities, int offset, int size) {
        return chosen(
                        "SELECT *",
                        " ORDER BY state = 'PREPARED' DESC, prepared_at DESC, id LIMIT :size OFFSET :offset",
                        municipalities)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> change(row))
                .list();
    }

    public long count(@Nullable List<String> municipalities) {
        return chosen("SELECT count(*)", "", municipalities).query(Long.class).single();
    }

    private JdbcClient.StatementSpec chosen(String what, String order, @Nullable List<String> municipalities) {
        return database.sql(what + " FROM portvagt.prepared_change"
                        + " WHERE municipality IS NULL OR :everywhere OR municipality = ANY (:own)" + order)
                .param("everywhere", municipalities == null)
                .param("own", municipalities == null ? new String[0] : municipalities.toArray(String[]::new));
    }

    /**
     * Reads the files of a change.
     *
     * @return content by file name
     */
    public Map<String, byte[]> files(UUID id) {
        Map<String, byte[]> files = new TreeMap<>();
        database.sql("SELECT name, content FROM portvagt.prepared_file WHERE change_id = :id")
                .param("id", id)
                .query(row -> {
                    files.put(row.getString("name"), row.getBytes("content"));
                });
        return files;
    }

    /**
     * Keeps further reasons why another person than the deployer must activate a waiting change. None is taken back,
     * even if it no longer holds.
     */
    public void raise(UUID id, List<String> concerns) {
        database.sql("""
                        UPDATE portvagt.prepared_change change
                        SET concerns = concerns || ARRAY(
                            SELECT unnest(CAST(:concerns AS text[])) EXCEPT SELECT unnest(change.concerns))
                        WHERE id = :id AND NOT concerns @> CAST(:concerns AS text[])""")
                .param("id", id)
                .param("concerns", concerns.toArray(String[]::new))
                .update();
    }

    /**
     * Records the activation. The change must be locked and waiting. The database refuses the deployer if there are
     * concerns.
     */
    public void activated(UUID id, String person, String reason, String deployment) {
        decided(id, PreparedChange.State.ACTIVATED, person, reason, deployment);
    }

    /** Records the discarding. The change must be locked and waiting. */
    public void discarded(UUID id, String person, String reason) {
        decided(id, PreparedChange.State.DISCARDED, person, reason, null);
    }

    private void decided(
            UUID id, PreparedChange.State state, String person, String reason, @Nullable String deployment) {
        database.sql("""
                        UPDATE portvagt.prepared_change
                        SET state = :state, decided_by = :person, decided_at = :now, reason = :reason,
                            deployment_id = :deployment
                        WHERE id = :id AND state = 'PREPARED'""")
                .param("id", id)
                .param("state", state.name())
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("deployment", deployment)
                .update();
    }

    private static PreparedChange change(ResultSet row) throws SQLException {
        return new PreparedChange(
                row.getObject("id", UUID.class),
                row.getString("municipality"),
                row.getString("name"),
                row.getString("prepared_by"),
                moment(row, "prepared_at"),
                List.of((String[]) row.getArray("concerns").getArray()),
                PreparedChange.State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                moment(row, "decided_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, content) -> {
                digest.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
