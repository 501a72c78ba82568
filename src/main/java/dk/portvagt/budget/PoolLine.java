package dk.portvagt.budget;

import java.util.Arrays;
import java.util.Optional;

/** Lists the two lines of a municipality's central IT budget. */
public enum PoolLine {
    /** The pool for new acquisitions. */
    ACQUISITION("anskaffelse", "Nyanskaffelser"),
    /** The yearly cost of solutions in operation. */
    OPERATION("drift", "Drift");

    private final String danishName;
    private final String heading;

    PoolLine(String danishName, String heading) {
        this.danishName = danishName;
        this.heading = heading;
    }

    /** Returns the line's name as municipal users read and write it. */
    public String danishName() {
        return danishName;
    }

    /** Returns the line's heading in budget tables and papers, in Danish. */
    public String heading() {
        return heading;
    }

    public static Optional<PoolLine> ofDanishName(String name) {
        return Arrays.stream(values())
                .filter(line -> line.danishName.equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
