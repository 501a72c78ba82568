package dk.portvagt.resource;

/**
 * Holds the capacity and allocation of a resource in one quarter, in hours.
 *
 * @param allocated hours given to strategies, plans and cases
 */
public record QuarterLoad(Quarter quarter, int capacity, int allocated) {

    public QuarterLoad with(int moreHours) {
        return new QuarterLoad(quarter, capacity, Math.addExact(allocated, moreHours));
    }

    /** Returns the free hours; negative when allocation exceeds capacity. */
    public int left() {
        return capacity - allocated;
    }

    /** Returns the hours above the capacity; zero when there are none. */
    public int overload() {
        return Math.max(0, -left());
    }

    public boolean isOverloaded() {
        return overload() > 0;
    }

    /** Tells whether nine tenths of the hours or more are allocated. */
    public boolean isNearlyFull() {
        return allocated > 0 && 10L * allocated >= 9L * capacity;
    }
}
