package dk.portvagt.resource;

/**
 * What a resource has in one quarter, in hours.
 *
 * @param allocated what is given to strategies, plans and cases
 */
public record QuarterLoad(Quarter quarter, int capacity, int allocated) {

    public QuarterLoad with(int moreHours) {
        return new QuarterLoad(quarter, capacity, Math.addExact(allocated, moreHours));
    }

    /** Negative when more is allocated than there is. */
    public int left() {
        return capacity - allocated;
    }

    /** Hours above the capacity; zero when there are none. */
    public int overload() {
        return Math.max(0, -left());
    }

    public boolean isOverloaded() {
        return overload() > 0;
    }

    /** Nine tenths of the hours or more are given away. */
    public boolean isNearlyFull() {
        return allocated > 0 && 10L * allocated >= 9L * capacity;
    }
}
