package dk.portvagt.resource;

import java.util.List;

/**
 * What the steering group is asked for: hours for a purpose, or that an allocation gives hours back.
 *
 * @param shortens the allocation that gives hours back; null when hours are asked for
 * @param hours asked for, or given back; quarters in their order, hours above zero
 * @param overloadReason why more may be allocated than there is; null when that is not asked for
 * @param requestedBy user id
 */
public record ResourceRequest(
        Resource resource,
        Target target,
        Long shortens,
        List<QuarterHours> hours,
        String purpose,
        String overloadReason,
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
