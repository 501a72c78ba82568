package dk.portvagt.resource;

import dk.portvagt.text.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the people and roles of the municipalities with their capacity. A statement never changes; a later one replaces
 * it.
 */
@Repository
public class Resources {

    private final JdbcClient database;
    private final Clock clock;

    Resources(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Records a statement of capacity. The first statement registers the person or role. */
    @Transactional
    public Outcome<Resource> state(CapacityChange change) {
        String name = change.name().strip();
        Optional<Resource> known = find(change.municipality(), name);
        return CapacityPolicy.check(change, known, Quarter.of(LocalDate.now(clock)))
                .map(checked -> {
                    Resource resource = known.orElseGet(() -> register(change.municipality(), change.kind(), name));
                    save(change, resource);
                    return resource;
                });
    }

    private void save(CapacityChange change, Resource resource) {
        database.sql("""
                        INSERT INTO portvagt.resource_capacity
                            (resource_id, from_quarter, hours, note, recorded_by, recorded_at)
                        VALUES (:resource, :from, :hours, :note, :by, :now)""")
                .param("resource", resource.id())
                .param("from", change.from().firstDay())
                .param("hours", change.hours())
                .param("note", change.note())
                .param("by", change.recordedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Returns the municipality's resources in the order of their names. */
    public List<Resource> of(String municipality) {
        return database.sql("SELECT * FROM portvagt.resource WHERE municipality = :municipality ORDER BY lower(name)")
                .param("municipality", municipality)
                .query(Resources::resource)
                .list();
    }

    /**
     * Returns a resource.
     *
     * @throws NoSuchElementException if there is no such resource
     */
    public Resource get(long id) {
        return database.sql("SELECT * FROM portvagt.resource WHERE id = :id")
                .param("id", id)
                .query(Resources::resource)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No resource " + id));
    }

    /** Returns capacity and allocation of consecutive quarters, starting with the given one. */
    public List<QuarterLoad> loads(long resourceId, Quarter from, int quarters) {
        return database.sql("""
                        SELECT * FROM portvagt.resource_quarter
                        WHERE resource_id = :resource AND quarter BETWEEN :from AND :to ORDER BY quarter""")
                .param("resource", resourceId)
                .param("from", from.firstDay())
                .param("to", from.plus(quarters - 1).firstDay())
                .query((row, number) -> new QuarterLoad(
                        Quarter.of(row.getObject("quarter", LocalDate.class)),
                        row.getInt("capacity"),
                        row.getInt("allocated")))
                .list();
    }

    QuarterLoad load(long resourceId, Quarter quarter) {
        return loads(resourceId, quarter, 1).get(0);
    }

    /** Locks the resource. A second booking waits here and then sees the first one's hours. */
    void lock(long resourceId) {
        database.sql("SELECT id FROM portvagt.resource WHERE id = :id FOR UPDATE")
                .param("id", resourceId)
                .query(Long.class)
                .single();
    }

    private Optional<Resource> find(String municipality, String name) {
        return database.sql("SELECT * FROM portvagt.resource"
                        + " WHERE municipality = :municipality AND lower(name) = lower(:name)")
                .param("municipality", municipality)
                .param("name", name)
                .query(Resources::resource)
                .optional();
    }

    /** Registers the resource, or returns the one that a concurrent transaction has registered. */
    private Resource register(String municipality, ResourceKind kind, String name) {
        database.sql("INSERT INTO portvagt.resource (municipality, kind, name)"
                        + " VALUES (:municipality, :kind, :name) ON CONFLICT DO NOTHING")
                .param("municipality", municipality)
                .param("kind", kind.name())
                .param("name", name)
                .update();
        return find(municipality, name).orElseThrow();
    }

    private static Resource resource(ResultSet row, int number) throws SQLException {
        return new Resource(
                row.getLong("id"),
                row.getString("municipality"),
                ResourceKind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
