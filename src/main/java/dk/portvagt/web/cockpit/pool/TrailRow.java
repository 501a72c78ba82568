package dk.portvagt.web.cockpit.pool;

import java.math.BigDecimal;

/**
 * A booking as the page shows it, in Danish; the amount in DKK.
 *
 * @param bookedAt a moment with its offset
 * @param corrects the number of the booking it takes back; null for others
 */
public record TrailRow(
        long number,
        String bookedAt,
        String bookedBy,
        String operation,
        String from,
        String to,
        BigDecimal amount,
        String caseNumber,
        String title,
        String office,
        String category,
        Long corrects,
        Decision decision) {

    /**
     * The decision it rests on.
     *
     * @param meeting the day of the meeting, {@code 2027-02-03}; null for a decision taken outside a meeting
     * @param item the number on that meeting's agenda; null likewise
     * @param meetingPapers where that meeting's papers are; null likewise
     * @param reason may be null
     */
    public record Decision(
            long number,
            String subject,
            String outcome,
            String authority,
            String meeting,
            Integer item,
            String meetingPapers,
            String decidedOn,
            String decidedBy,
            String reason) {}
}
