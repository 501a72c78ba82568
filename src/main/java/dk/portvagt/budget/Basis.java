package dk.portvagt.budget;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Justifies a booking: the step that made it, the decision it rests on, and its dimensions.
 *
 * @param key derived from the case and the step, for example {@code 901-2026-0042:review-57:reserve}. A step that is
 *     retried or repeated brings the same key and books once.
 * @param decisionId the decision in {@code portvagt.decision}; of the same municipality, and about the case if there is
 *     one
 * @param caseNumber null for bookings on the budget itself
 * @param category hardware, software or consultancy; null only without a case
 * @param office the forvaltning the purchase is for; null only without a case
 * @param bookedBy user id
 */
public record Basis(
        String key,
        long decisionId,
        String municipality,
        @Nullable String caseNumber,
        @Nullable String category,
        @Nullable String office,
        String bookedBy) {

    public Basis {
        requireText(key, "key");
        requireText(municipality, "municipality");
        requireText(bookedBy, "bookedBy");
        if (caseNumber != null) {
            requireText(category, "category");
            requireText(office, "office");
        }
    }

    /** Returns the basis of a booking that belongs to the budget and to no case. */
    public static Basis ofBudget(String key, long decisionId, String municipality, String bookedBy) {
        return new Basis(key, decisionId, municipality, null, null, null, bookedBy);
    }

    /** Returns the same basis for the money of another case, which the decision grants money to. */
    public Basis ofCase(String other) {
        return new Basis(key, decisionId, municipality, other, category, office, bookedBy);
    }

    String requireCase() {
        return Objects.requireNonNull(caseNumber, "caseNumber");
    }

    private static void requireText(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
