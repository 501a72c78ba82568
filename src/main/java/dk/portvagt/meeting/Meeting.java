package dk.portvagt.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A meeting of a municipality's steering group.
 *
 * @param invitations how many calendar invitations, changes and cancellations went out
 * @param papersVersion of the papers that went out last; 0 before the first
 * @param papersSentAt null before the first
 * @param openedAt null before the meeting
 * @param confirmedBy user id of the chair; null before the chair has confirmed the decisions
 * @param changeReason why it was last moved, or why it was cancelled or adjourned; may be null
 */
public record Meeting(
        long id,
        MeetingPlan plan,
        MeetingState state,
        int invitations,
        int papersVersion,
        OffsetDateTime papersSentAt,
        OffsetDateTime openedAt,
        String confirmedBy,
        String changeReason,
        MeetingNotes notes) {

    public String municipality() {
        return plan.municipality();
    }

    public LocalDate heldOn() {
        return plan.heldOn();
    }

    public String place() {
        return plan.place();
    }
}
