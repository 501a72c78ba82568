package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Counts the cases at one place.
 *
 * @param amount DKK over their whole lives
 * @param medianSince half of them, or one more, have stood there since that day or longer; null without cases
 * @param longestSince the arrival of the first of them; null likewise
 * @param red number with a red light
 * @param overdue number past a deadline
 * @param interventions number under an intervention
 */
public record Crowd(
        Phase phase,
        Place place,
        long cases,
        BigDecimal amount,
        @Nullable LocalDate medianSince,
        @Nullable LocalDate longestSince,
        long red,
        long overdue,
        long interventions) {

    static Crowd nobody(Phase phase, Place place) {
        return new Crowd(phase, place, 0, BigDecimal.ZERO, null, null, 0, 0, 0);
    }
}
