package dk.portvagt.resource;

import dk.portvagt.acquisition.AcquisitionCase;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.meeting.ItemKind;
import dk.portvagt.meeting.NewItem;
import dk.portvagt.meeting.SteeringAgenda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handles requests for staff, from the check to the allocation.
 *
 * <p>The overload is computed three times: at the check, for the paper, and when an approval is booked. An approval
 * accepts the overload that its paper shows. If it has grown since then, nothing is allocated and the request is
 * returned.
 */
@Service
public class ResourceRequests {

    private final JdbcClient database;
    private final Resources resources;
    private final Allocations allocations;
    private final SteeringAgenda agenda;
    private final AcquisitionCases cases;
    private final Clock clock;

    ResourceRequests(
            JdbcClient database,
            Resources resources,
            Allocations allocations,
            SteeringAgenda agenda,
            AcquisitionCases cases,
            Clock clock) {
        this.database = database;
        this.resources = resources;
        this.allocations = allocations;
        this.agenda = agenda;
        this.cases = cases;
        this.clock = clock;
    }

    /** Returns the municipality's open case as a target for hours; empty for a mistyped number. */
    public Optional<AcquisitionCase> openCase(String municipality, String caseNumber) {
        return CaseNumber.parse(caseNumber)
                .filter(number -> number.municipality().equals(municipality))
                .flatMap(cases::find)
                .filter(AcquisitionCase::isOpen);
    }

    /** Checks whether the request can be submitted to the steering group now. */
    public RequestCheck check(ResourceRequest request) {
        Quarter current = Quarter.of(LocalDate.now(clock));
        if (request.hours().isEmpty()) {
            return new RequestCheck.Refused(
                    request.isShortening()
                            ? "Allokeringen har ingen timer efter det kvartal. Vælg et tidligere kvartal."
                            : "Angiv timer i mindst ét kvartal.");
        }
        if (request.hours().get(0).quarter().compareTo(current) < 0) {
            return new RequestCheck.Refused(request.hours().get(0).quarter().label() + " er forbi. Begynd tidligst med "
                    + current.label() + ".");
        }
        if (isGone(request.target())) {
            return new RequestCheck.Refused("Sag " + request.target().caseNumber() + " er afsluttet.");
        }
        List<QuarterLoad> loads = loads(request);
        boolean overloaded = !request.isShortening() && loads.stream().anyMatch(QuarterLoad::isOverloaded);
        return overloaded && request.overloadReason() == null
                ? new RequestCheck.Overloaded(loads)
                : new RequestCheck.Done(loads);
    }

    /** Files the request as a waiting agenda item, with a paper that shows capacity, allocation and free hours. */
    @Transactional
    public PlacedRequest place(ResourceRequest request) {
        List<QuarterLoad> loads = loads(request);
        long item =
                agenda.place(new NewItem(ItemKind.RESOURCES, DecisionSubject.RESOURCES, null, paper(request, loads)));
        long id = database.sql("""
                        INSERT INTO portvagt.resource_request (municipality, kind, resource_id, case_number, target_kind,
                            target, purpose, overload_reason, shortens, agenda_item_id, requested_by, requested_at)
                        VALUES (:municipality, :kind, :resource, :case, :targetKind, :target, :purpose,
                            :overloadReason, :shortens, :item, :by, :now) RETURNING id""")
                .param("municipality", request.resource().municipality())
                .param("kind", request.isShortening() ? "SHORTEN" : "ALLOCATE")
                .param("resource", request.resource().id())
                .param("case", request.target().caseNumberText())
                .param("targetKind", request.target().kind().name())
                .param("target", request.target().name())
                .param("purpose", request.purpose())
                .param("overloadReason", request.overloadReason())
                .param("shortens", request.shortens())
                .param("item", item)
                .param("by", request.requestedBy())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (int i = 0; i < loads.size(); i++) {
            file(
                    id,
                    request.hours().get(i),
                    request.isShortening() ? 0 : loads.get(i).overload());
        }
        return new PlacedRequest(id, item);
    }

    /**
     * Books an approved request. Idempotent: a repeated call answers that it is booked.
     *
     * <p>Waits for other bookings on the same resource and computes the overload behind that lock. So two concurrent
     * approvals do not allocate more than was accepted.
     *
     * @throws NoSuchElementException if there is no such request
     */
    @Transactional
    public AllocationResult book(long requestId, long decisionId) {
        ResourceRequest request = get(requestId);
        resources.lock(request.resource().id());
        if (isGone(request.target())) {
            return new AllocationResult.Refused("Sag " + request.target().caseNumber() + " er afsluttet imens.");
        }
        if (isBooked(requestId, decisionId)) {
            return new AllocationResult.Done();
        }
        if (request.isShortening()) {
            Allocation allocation = allocations.find(request.shortens()).orElseThrow();
            allocations.shorten(allocation, request.hours(), decisionId, request.purpose());
            return new AllocationResult.Done();
        }
        List<QuarterLoad> tooMuch = loads(request).stream()
                .filter(load -> load.overload() > accepted(requestId, load.quarter()))
                .toList();
        if (!tooMuch.isEmpty()) {
            return new AllocationResult.Overloaded(tooMuch);
        }
        allocations.give(requestId, request, decisionId);
        return new AllocationResult.Done();
    }

    /** Returns the municipality's requests that await a decision, oldest first. */
    List<ResourceRequest> open(String municipality) {
        return database.sql("""
                        SELECT request.* FROM portvagt.resource_request request
                        JOIN portvagt.agenda_item item ON item.id = request.agenda_item_id
                        WHERE request.municipality = :municipality AND item.state IN ('WAITING', 'ON_AGENDA', 'DECIDED')
                        ORDER BY request.id""")
                .param("municipality", municipality)
                .query((row, number) -> request(row))
                .list();
    }

    private ResourceRequest get(long id) {
        return database.sql("SELECT * FROM portvagt.resource_request WHERE id = :id")
                .param("id", id)
                .query((row, number) -> request(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No resource request " + id));
    }

    private boolean isGone(Target target) {
        return target.caseNumber() != null
                && cases.find(target.caseNumber())
                        .filter(AcquisitionCase::isOpen)
                        .isEmpty();
    }

    private boolean isBooked(long requestId, long decisionId) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM portvagt.resource_allocation WHERE request_id = :request)
                            OR EXISTS (SELECT FROM portvagt.resource_request request
                                JOIN portvagt.allocated_hours hours ON hours.allocation_id = request.shortens
                                WHERE request.id = :request AND hours.decision_id = :decision)""")
                .param("request", requestId)
                .param("decision", decisionId)
                .query(Boolean.class)
                .single();
    }

    /** Returns the resource's load in each quarter of the request after booking it. */
    private List<QuarterLoad> loads(ResourceRequest request) {
        int sign = request.isShortening() ? -1 : 1;
        return request.hours().stream()
                .map(asked ->
                        resources.load(request.resource().id(), asked.quarter()).with(sign * asked.hours()))
                .toList();
    }

    private int accepted(long requestId, Quarter quarter) {
        return database.sql("SELECT accepted_overload FROM portvagt.resource_request_hours"
                        + " WHERE request_id = :request AND quarter = :quarter")
                .param("request", requestId)
                .param("quarter", quarter.firstDay())
                .query(Integer.class)
                .single();
    }

    private void file(long requestId, QuarterHours asked, int acceptedOverload) {
        database.sql("""
                        INSERT INTO portvagt.resource_request_hours (request_id, quarter, hours, accepted_overload)
                        VALUES (:request, :quarter, :hours, :accepted)""")
                .param("request", requestId)
                .param("quarter", asked.quarter().firstDay())
                .param("hours", asked.hours())
                .param("accepted", acceptedOverload)
                .update();
    }

    private static DecisionPaper paper(ResourceRequest request, List<QuarterLoad> loads) {
        return DecisionPaper.in(request.resource().municipality())
                .caseNumber(request.target().caseNumberText())
                .title(RequestPaper.title(request))
                .amounts(RequestPaper.amounts(request))
                .recommendation("Godkendes")
                .summary(RequestPaper.summary(request))
                .consequences(RequestPaper.consequences(request, loads))
                .build();
    }

    private ResourceRequest request(ResultSet row) throws SQLException {
        return new ResourceRequest(
                resources.get(row.getLong("resource_id")),
                Allocations.target(row),
                row.getObject("shortens", Long.class),
                hours(row.getLong("id")),
                row.getString("purpose"),
                row.getString("overload_reason"),
                row.getString("requested_by"));
    }

    private List<QuarterHours> hours(long requestId) {
        return database.sql(
                        "SELECT quarter, hours FROM portvagt.resource_request_hours WHERE request_id = :request ORDER BY quarter")
                .param("request", requestId)
                .query((row, number) ->
                        new QuarterHours(Quarter.of(row.getObject("quarter", LocalDate.class)), row.getInt("hours")))
                .list();
    }
}
