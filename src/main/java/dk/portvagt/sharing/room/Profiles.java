package dk.portvagt.sharing.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.portvagt.text.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Publishes the profiles of municipalities: each version is frozen, and signed by a person whom only its own see. */
@Repository
public class Profiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient database;
    private final SharedRoom room;
    private final JointProcurements procurements;
    private final Clock clock;

    Profiles(JdbcClient database, SharedRoom room, JointProcurements procurements, Clock clock) {
        this.database = database;
        this.room = room;
        this.procurements = procurements;
        this.clock = clock;
    }

    /**
     * Publishes a new version.
     *
     * @param signedBy user id of the person who vouches for it; not published
     * @return the version; refused for a municipality that does not take part
     */
    public Outcome<Integer> publish(String municipality, String number, ProfileFacts facts, String signedBy) {
        return room.as(municipality, () -> {
            return procurements
                            .lock(municipality, number)
                            .filter(ParticipantState::takesPart)
                            .isPresent()
                    ? Outcome.done(insert(municipality, number, facts, signedBy))
                    : Outcome.refused(
                            "Kommunen deltager ikke i %s: der er ingen at vise en profil til.".formatted(number));
        });
    }

    private int insert(String municipality, String number, ProfileFacts facts, String signedBy) {
        int version = database.sql("""
                        INSERT INTO portvagt.joint_profile (procurement, municipality, version, published_at, facts)
                        SELECT :number, :municipality, coalesce(max(version), 0) + 1, :now, :facts::jsonb
                        FROM portvagt.joint_profile WHERE procurement = :number AND municipality = :municipality
                        RETURNING version""")
                .param("number", number)
                .param("municipality", municipality)
                .param("now", OffsetDateTime.now(clock))
                .param("facts", write(facts))
                .query(Integer.class)
                .single();
        database.sql("INSERT INTO portvagt.profile_signature (procurement, municipality, version, signed_by)"
                        + " VALUES (:number, :municipality, :version, :signedBy)")
                .param("number", number)
                .param("municipality", municipality)
                .param("version", version)
                .param("signedBy", signedBy)
                .update();
        return version;
    }

    /**
     * Takes the municipality out: all versions of its profile are blanked, a note with version and date stays. Refused
     * for one that does not take part, or that has signed.
     */
    public Outcome<ParticipantState> withdraw(String municipality, String number) {
        return room.as(
                municipality,
                () -> procurements
                        .move(municipality, number, ParticipantState.WITHDRAWN)
                        .map(state -> {
                            database.sql("""
                                            UPDATE portvagt.joint_profile SET facts = NULL, withdrawn_at = :now
                                            WHERE procurement = :number AND municipality = :municipality
                                                AND withdrawn_at IS NULL""")
                                    .param("number", number)
                                    .param("municipality", municipality)
                                    .param("now", OffsetDateTime.now(clock))
                                    .update();
                            return state;
                        }));
    }

    /** Returns each participant's latest version that the asking municipality may see, by code. */
    public List<PublishedProfile> latest(String asking, String number) {
        return room.as(
                asking,
                () -> database.sql("""
                        SELECT DISTINCT ON (municipality) municipality, version, published_at, withdrawn_at, facts
                        FROM portvagt.joint_profile WHERE procurement = :number
                        ORDER BY municipality, version DESC""")
                        .param("number", number)
                        .query(Profiles::profile)
                        .list());
    }

    /** Returns the user id of who signed the municipality's own version. */
    public String signedBy(String municipality, String number, int version) {
        return room.as(
                municipality,
                () -> database.sql(
                                "SELECT signed_by FROM portvagt.profile_signature"
                                        + " WHERE procurement = :number AND municipality = :municipality AND version = :version")
                        .param("number", number)
                        .param("municipality", municipality)
                        .param("version", version)
                        .query(String.class)
                        .single());
    }

    private static PublishedProfile profile(ResultSet row, int index) throws SQLException {
        String facts = row.getString("facts");
        return new PublishedProfile(
                row.getString("municipality"),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class),
                row.getObject("withdrawn_at", OffsetDateTime.class),
                facts == null ? null : read(facts));
    }

    private static String write(ProfileFacts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A profile cannot be written", e);
        }
    }

    private static ProfileFacts read(String facts) {
        try {
            return JSON.readValue(facts, ProfileFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A published profile cannot be read", e);
        }
    }
}
