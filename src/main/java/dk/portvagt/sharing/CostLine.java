package dk.portvagt.sharing;

import java.math.BigDecimal;
import java.util.List;

/**
 * Holds one part of the cost of a group.
 *
 * @param label in Danish: {@code ESDH-integration}
 * @param oere the amount
 * @param users places in the group of those for whom the part is there
 */
public record CostLine(Kind kind, String label, long oere, List<Integer> users) {

    /** Names the parts of a cost. */
    public enum Kind {
        FIXED,
        VOLUME,
        /** The build of an integration; with one user it is own build. */
        BUILD,
        /** What one municipality pays for installing its integrations and for their yearly cost. */
        INSTALLATION,
        COORDINATION
    }

    public CostLine {
        users = List.copyOf(users);
    }

    /** Returns the amount in DKK. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(oere, 2);
    }

    /** Tells whether the part is there for one municipality alone. */
    boolean isOwn() {
        return users.size() == 1;
    }
}
