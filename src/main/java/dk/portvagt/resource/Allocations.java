package dk.portvagt.resource;

import dk.portvagt.acquisition.CaseEnded;
import dk.portvagt.acquisition.CaseNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the steering group's allocations: hours given and given back, never changed. */
@Repository
public class Allocations {

    private static final String ALLOCATION = """
            SELECT allocation.id, request.resource_id, request.target_kind, request.case_number, request.target
            FROM portvagt.resource_allocation allocation
            JOIN portvagt.resource_request request ON request.id = allocation.request_id
            """;

    private final JdbcClient database;
    private final Resources resources;
    private final Clock clock;

    Allocations(JdbcClient database, Resources resources, Clock clock) {
        this.database = database;
        this.resources = resources;
        this.clock = clock;
    }

    /** Returns the municipality's allocations with hours in this quarter or a later one. */
    public List<Allocation> running(String municipality, Quarter from) {
        return database.sql(ALLOCATION + """
                        WHERE request.municipality = :municipality AND EXISTS (
                            SELECT FROM portvagt.allocated_hours given
                            WHERE given.allocation_id = allocation.id AND given.quarter >= :from
                            GROUP BY given.quarter HAVING sum(given.hours) > 0)
                        ORDER BY allocation.id""")
                .param("municipality", municipality)
                .param("from", from.firstDay())
                .query((row, number) -> allocation(row))
                .list();
    }

    public Optional<Allocation> find(long id) {
        return database.sql(ALLOCATION + "WHERE allocation.id = :id")
                .param("id", id)
                .query((row, number) -> allocation(row))
                .optional();
    }

    /** Frees an ended case's hours from this quarter on. Earlier hours stay. */
    @EventListener
    @Transactional
    public void release(CaseEnded ended) {
        String reason = "Sagen er afsluttet" + (ended.reason() == null ? "" : ": " + ended.reason());
        Quarter current = Quarter.of(LocalDate.now(clock));
        ofCase(ended.number()).stream()
                .sorted((one, other) ->
                        Long.compare(one.resource().id(), other.resource().id()))
                .forEach(allocation -> giveBack(allocation, current, null, reason));
    }

    void give(long requestId, ResourceRequest request, long decisionId) {
        long allocation = database.sql("""
                        INSERT INTO portvagt.resource_allocation (request_id, decision_id, allocated_at)
                        VALUES (:request, :decision, :now) RETURNING id""")
                .param("request", requestId)
                .param("decision", decisionId)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        request.hours()
                .forEach(hours ->
                        book(allocation, request.resource().id(), hours.quarter(), hours.hours(), decisionId, null));
    }

    /** Gives back hours, at most the remaining hours of each quarter. */
    void shorten(Allocation allocation, List<QuarterHours> freed, long decisionId, String reason) {
        freed.forEach(hours -> allocation.hours().stream()
                .filter(left -> left.quarter().equals(hours.quarter()))
                .mapToInt(left -> Math.min(left.hours(), hours.hours()))
                .filter(back -> back > 0)
                .forEach(back ->
                        book(allocation.id(), allocation.resource().id(), hours.quarter(), -back, decisionId, reason)));
    }

    private void giveBack(Allocation found, Quarter from, @Nullable Long decisionId, String reason) {
        resources.lock(found.resource().id());
        // Reads again behind the lock, because another transaction may have shortened it meanwhile.
        Allocation allocation = find(found.id()).orElseThrow();
        allocation.hours().stream()
                .filter(left -> left.quarter().compareTo(from) >= 0)
                .forEach(left -> book(
                        allocation.id(),
                        allocation.resource().id(),
                        left.quarter(),
                        -left.hours(),
                        decisionId,
                        reason));
    }

    private List<Allocation> ofCase(CaseNumber number) {
        return database.sql(ALLOCATION + "WHERE request.case_number = :case ORDER BY allocation.id")
                .param("case", number.toString())
                .query((row, index) -> allocation(row))
                .list();
    }

    private void book(
            long allocation,
            long resource,
            Quarter quarter,
            int hours,
            @Nullable Long decisionId,
            @Nullable String reason) {
        database.sql("""
                        INSERT INTO portvagt.allocated_hours
                            (allocation_id, resource_id, quarter, hours, decision_id, reason, recorded_at)
                        VALUES (:allocation, :resource, :quarter, :hours, :decision, :reason, :now)""")
                .param("allocation", allocation)
                .param("resource", resource)
                .param("quarter", quarter.firstDay())
                .param("hours", hours)
                .param("decision", decisionId)
                .param("reason", reason)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Allocation allocation(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Allocation(id, resources.get(row.getLong("resource_id")), target(row), left(id));
    }

    private List<QuarterHours> left(long allocation) {
        return database.sql("""
                        SELECT quarter, sum(hours) AS hours FROM portvagt.allocated_hours
                        WHERE allocation_id = :allocation GROUP BY quarter HAVING sum(hours) > 0 ORDER BY quarter""")
                .param("allocation", allocation)
                .query((row, number) ->
                        new QuarterHours(Quarter.of(row.getObject("quarter", LocalDate.class)), row.getInt("hours")))
                .list();
    }

    static Target target(ResultSet row) throws SQLException {
        String number = row.getString("case_number");
        return new Target(
                TargetKind.valueOf(row.getString("target_kind")),
                number == null ? null : CaseNumber.of(number),
                row.getString("target"));
    }
}
