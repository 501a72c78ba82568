package dk.portvagt.resource;

import java.util.List;

/**
 * Hours that are given to something.
 *
 * @param hours those it still has, quarters in their order
 */
public record Allocation(long id, Resource resource, Target target, List<QuarterHours> hours) {

    public Allocation {
        hours = List.copyOf(hours);
    }
}
