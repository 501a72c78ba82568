package dk.portvagt.acquisition;

/** Classifies the data that a purchase may hold, the least sensitive first. */
public enum DataClass {
    NONE("ingen personoplysninger"),
    ORDINARY("almindelige personoplysninger"),
    SENSITIVE("følsomme personoplysninger");

    private final String danishName;

    DataClass(String danishName) {
        this.danishName = danishName;
    }

    /** Returns the name in Danish, for municipal users. */
    public String danishName() {
        return danishName;
    }

    /** Tells whether this class is at most as sensitive as the other. */
    public boolean isWithin(DataClass most) {
        return compareTo(most) <= 0;
    }
}
