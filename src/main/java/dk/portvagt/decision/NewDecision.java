package dk.portvagt.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Holds a decision before it is recorded.
 *
 * @param caseNumber the case decided on; null for a budget
 * @param meetingItem the steering group's agenda item; null outside a meeting
 * @param decidedBy user id of the person responsible for the decision
 * @param reason only an approval may have none
 * @param corrects the earlier decision that a correction refers to; null for all other decisions
 */
public record NewDecision(
        String municipality,
        @Nullable String caseNumber,
        DecisionSubject subject,
        DecisionOutcome outcome,
        DecisionAuthority authority,
        @Nullable MeetingItem meetingItem,
        LocalDate decidedOn,
        String decidedBy,
        @Nullable String reason,
        @Nullable Long corrects) {

    /** Creates a decision that is not a correction. */
    public NewDecision(
            String municipality,
            @Nullable String caseNumber,
            DecisionSubject subject,
            DecisionOutcome outcome,
            DecisionAuthority authority,
            @Nullable MeetingItem meetingItem,
            LocalDate decidedOn,
            String decidedBy,
            @Nullable String reason) {
        this(municipality, caseNumber, subject, outcome, authority, meetingItem, decidedOn, decidedBy, reason, null);
    }

    /**
     * Identifies an item of a meeting and the participants in its decision.
     *
     * @param itemNumber counted from 1
     * @param stoodDown recused members, who left the room for this item, if any
     */
    public record MeetingItem(
            long meetingId,
            int itemNumber,
            String present,
            @Nullable String stoodDown) {}

    /**
     * Creates a decision outside a meeting: one person's decision on a case, or a council's decision that one person
     * reports.
     */
    public static NewDecision outsideMeeting(
            String municipality,
            @Nullable String caseNumber,
            DecisionSubject subject,
            DecisionOutcome outcome,
            DecisionAuthority authority,
            LocalDate decidedOn,
            String decidedBy,
            @Nullable String reason) {
        return new NewDecision(
                municipality, caseNumber, subject, outcome, authority, null, decidedOn, decidedBy, reason);
    }
}
