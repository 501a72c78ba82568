package dk.portvagt.meeting;

/**
 * What was noted at a meeting beside its items; each may be null.
 *
 * @param guests who took part without being a member
 * @param agendaRemark what the group changed when it approved the agenda; null: approved as it was
 * @param minutesRemark what the group remarked on the last minutes; null: approved as they were
 * @param otherBusiness eventuelt
 */
public record MeetingNotes(String guests, String agendaRemark, String minutesRemark, String otherBusiness) {}
