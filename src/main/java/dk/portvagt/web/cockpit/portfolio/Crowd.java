package dk.portvagt.web.cockpit.portfolio;

import dk.portvagt.acquisition.Phase;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The cases that stand at one place.
 *
 * @param amount DKK over their whole lives
 * @param medianSince half of them, or one more, have stood there since that day or longer; null when there are none
 * @param longestSince since when the first of them has; null likewise
 * @param red how many have a red light
 * @param overdue how many have passed a deadline
 * @param interventions how many are under an intervention
 */
record Crowd(
        Phase phase,
        Place place,
        long cases,
        BigDecimal amount,
        LocalDate medianSince,
        LocalDate longestSince,
        long red,
        long overdue,
        long interventions) {

    static Crowd nobody(Phase phase, Place place) {
        return new Crowd(phase, place, 0, BigDecimal.ZERO, null, null, 0, 0, 0);
    }
}
