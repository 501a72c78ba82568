package dk.portvagt.decision;

import java.time.LocalDate;

/**
 * A decision about to be recorded.
 *
 * @param caseNumber the case decided on; null for a budget
 * @param meetingItem where the steering group decided; null outside a meeting
 * @param decidedBy user id of who answers for it
 * @param reason may be null for an approval only
 * @param corrects the earlier decision that a correction names; null for everything else
 */
public record NewDecision(
        String municipality,
        String caseNumber,
        DecisionSubject subject,
        DecisionOutcome outcome,
        DecisionAuthority authority,
        MeetingItem meetingItem,
        LocalDate decidedOn,
        String decidedBy,
        String reason,
        Long corrects) {

    /** Anything but a correction. */
    public NewDecision(
            String municipality,
            String caseNumber,
            DecisionSubject subject,
            DecisionOutcome outcome,
            DecisionAuthority authority,
            MeetingItem meetingItem,
            LocalDate decidedOn,
            String decidedBy,
            String reason) {
        this(municipality, caseNumber, subject, outcome, authority, meetingItem, decidedOn, decidedBy, reason, null);
    }

    /**
     * An item of a meeting, and who took part in deciding it.
     *
     * @param itemNumber counted from 1
     * @param stoodDown who left the room for this item; may be null
     */
    public record MeetingItem(long meetingId, int itemNumber, String present, String stoodDown) {}

    /** A decision on a case by one person, or a council's decision as reported by one, outside a meeting. */
    public static NewDecision outsideMeeting(
            String municipality,
            String caseNumber,
            DecisionSubject subject,
            DecisionOutcome outcome,
            DecisionAuthority authority,
            LocalDate decidedOn,
            String decidedBy,
            String reason) {
        return new NewDecision(
                municipality, caseNumber, subject, outcome, authority, null, decidedOn, decidedBy, reason);
    }
}
