package dk.portvagt.gate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names the decision tables of criteria: one per gate, and one per kind of review in between. */
public final class CriteriaTables {

    /** Names the variable that holds the id of the table of the review at hand. */
    public static final String VARIABLE = "criteriaTable";

    private static final String EXTRA_FUNDING = "extra-funding-criteria";
    private static final String CONTRACT_CHANGE = "contract-change-criteria";

    private CriteriaTables() {}

    /** Returns the id of the table that lists the criteria of the review. */
    public static String of(Review review) {
        return switch (review.kind()) {
            case GATE -> of(review.gate());
            case EXTRA_FUNDING -> EXTRA_FUNDING;
            case CONTRACT_CHANGE -> CONTRACT_CHANGE;
        };
    }

    private static String of(Gate gate) {
        return gate.name().toLowerCase(Locale.ROOT) + "-criteria";
    }

    /** Returns the ids of all tables. */
    public static List<String> all() {
        return Stream.concat(
                        Stream.of(Gate.values()).map(CriteriaTables::of), Stream.of(EXTRA_FUNDING, CONTRACT_CHANGE))
                .toList();
    }
}
