package dk.portvagt.budget;

import java.util.Arrays;
import java.util.Optional;

/** The two lines of a municipality's central IT budget. */
public enum PoolLine {
    /** The pool for new acquisitions. */
    ACQUISITION("anskaffelse", "Nyanskaffelser"),
    /** What solutions in operation cost every year. */
    OPERATION("drift", "Drift");

    private final String danishName;
    private final String heading;

    PoolLine(String danishName, String heading) {
        this.danishName = danishName;
        this.heading = heading;
    }

    /** The line's name as municipal users read and write it. */
    public String danishName() {
        return danishName;
    }

    /** As tables and papers of the budget call it, in Danish. */
    public String heading() {
        return heading;
    }

    public static Optional<PoolLine> ofDanishName(String name) {
        return Arrays.stream(values())
                .filter(line -> line.danishName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
