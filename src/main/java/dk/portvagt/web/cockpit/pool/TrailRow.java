package dk.portvagt.web.cockpit.pool;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes a booking on the page, in Danish; the amount in DKK.
 *
 * @param bookedAt a moment with its offset
 * @param caseNumber null for a booking of the budget itself, as are title, office and category
 * @param corrects the number of the booking it reverses; null for others
 */
public record TrailRow(
        long number,
        String bookedAt,
        String bookedBy,
        String operation,
        String from,
        String to,
        BigDecimal amount,
        @Nullable String caseNumber,
        @Nullable String title,
        @Nullable String office,
        @Nullable String category,
        @Nullable Long corrects,
        Decision decision) {

    /**
     * Describes the decision behind it.
     *
     * @param meeting the day of the meeting, {@code 2027-02-03}; null for a decision outside a meeting
     * @param item the number on that meeting's agenda; null likewise
     * @param meetingPapers address of that meeting's papers; null likewise
     * @param reason may be null
     */
    public record Decision(
            long number,
            String subject,
            String outcome,
            String authority,
            @Nullable String meeting,
            @Nullable Integer item,
            @Nullable String meetingPapers,
            String decidedOn,
            String decidedBy,
            @Nullable String reason) {}
}
