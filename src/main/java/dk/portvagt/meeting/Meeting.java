package dk.portvagt.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Describes a meeting of a municipality's steering group.
 *
 * @param invitations number of calendar invitations, changes and cancellations that went out
 * @param papersVersion version of the papers that went out last; 0 before the first
 * @param papersSentAt null before the first papers went out
 * @param openedAt null before the meeting
 * @param changeReason reason for the last move, the cancellation or the adjournment; null when there is none
 */
public record Meeting(
        long id,
        MeetingPlan plan,
        MeetingState state,
        int invitations,
        int papersVersion,
        @Nullable OffsetDateTime papersSentAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable String changeReason,
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

    /** Says in Danish how far the meeting has come. */
    public String danishState() {
        return switch (state) {
            case PLANNED -> "Dagsordenen er ikke begyndt";
            case CALLED ->
                openedAt != null
                        ? "Mødet er begyndt"
                        : papersVersion == 0 ? "Dagsordenen er ikke sendt ud endnu" : "Dagsordenen er sendt ud";
            case CLOSED -> "Mødet er holdt, og afgørelserne er sendt ud";
            case CANCELLED -> "Aflyst";
            case ADJOURNED -> "Udsat: sagerne kommer på næste møde";
        };
    }
}
