package dk.portvagt.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a municipality's steering group meets.
 *
 * @param startsAt and {@code endsAt} Danish local time
 * @param papersDeadline last day for matters; what comes later is late (sent punkt)
 */
public record MeetingPlan(
        String municipality,
        LocalDate heldOn,
        LocalTime startsAt,
        LocalTime endsAt,
        String place,
        LocalDate papersDeadline) {

    public boolean endsAfterItStarts() {
        return endsAt.isAfter(startsAt);
    }
}
