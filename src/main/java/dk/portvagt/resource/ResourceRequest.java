package dk.portvagt.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request to the steering group: hours for a purpose, or the return of an allocation's hours.
 *
 * @param shortens the allocation that gives hours back; null for a request for hours
 * @param hours asked for, or given back; quarters in their order, hours above zero
 * @param overloadReason why the allocation may exceed the capacity; null when the request does not ask for that
 * @param requestedBy user id
 */
public record ResourceRequest(
        Resource resource,
        Target target,
        @Nullable Long shortens,
        List<QuarterHours> hours,
        String purpose,
        @Nullable String overloadReason,
        String requestedBy) {

    public ResourceRequest {
        hours = List.copyOf(hours);
    }

    public boolean isShortening() {
        return shortens != null;
    }

    public int total() {
        return hours.stream().mapToInt(QuarterHours::hours).sum();
    }
}
