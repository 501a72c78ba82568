package dk.portvagt.acquisition;

/**
 * Names how thoroughly a case is treated (sagsspor), the shortest first. {@code case-track.dmn} finds it from size,
 * risk and kind. A case moves on to a later one, never back.
 */
public enum Track {
    SMALL("Lille"),
    STANDARD("Almindelig"),
    LARGE("Stor");

    private final String danishName;

    Track(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }

    /** Returns the more thorough of the two. */
    public Track orHigher(Track other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
