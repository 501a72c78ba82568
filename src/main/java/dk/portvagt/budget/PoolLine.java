package dk.portvagt.budget;

import java.util.Arrays;
import java.util.Optional;

/** The two lines of a municipality's central IT budget. */
public enum PoolLine {
    /** The pool for new acquisitions. */
    ACQUISITION("anskaffelse"),
    /** What solutions in operation cost every year. */
    OPERATION("drift");

    private final String danishName;

    PoolLine(String danishName) {
        this.danishName = danishName;
    }

    /** The line's name as municipal users read and write it. */
    public String danishName() {
        return danishName;
    }

    public static Optional<PoolLine> ofDanishName(String name) {
        return Arrays.stream(values())
                .filter(line -> line.danishName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
