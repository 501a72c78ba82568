package dk.portvagt.meeting;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * States time and place of a steering group's meeting.
 *
 * @param startsAt Danish local time
 * @param endsAt Danish local time
 * @param papersDeadline last day for matters; a later matter is late (sent punkt)
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
