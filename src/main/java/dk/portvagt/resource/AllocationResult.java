package dk.portvagt.resource;

import java.util.List;

/** What became of an approved request when it was to be carried out. */
public sealed interface AllocationResult {

    record Done() implements AllocationResult {}

    /** @param loads the quarters in which more would be allocated above the capacity than was accepted */
    record Overloaded(List<QuarterLoad> loads) implements AllocationResult {}

    /** @param reason Danish: there is nothing to give hours to any more */
    record Refused(String reason) implements AllocationResult {}
}
