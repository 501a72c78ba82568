package dk.portvagt.budget;

import java.util.Objects;

/** Identifies one line of one municipality's budget in one calendar year. */
public record LineYear(String municipality, PoolLine line, int year) {

    public LineYear {
        Objects.requireNonNull(municipality, "municipality");
        Objects.requireNonNull(line, "line");
    }
}
