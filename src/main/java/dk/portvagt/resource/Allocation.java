package dk.portvagt.resource;

import java.util.List;

/**
 * Holds the hours allocated to a target.
 *
 * @param hours the remaining hours, quarters in their order
 */
public record Allocation(long id, Resource resource, Target target, List<QuarterHours> hours) {

    public Allocation {
        hours = List.copyOf(hours);
    }
}
