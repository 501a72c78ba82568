package dk.portvagt.meeting;

/**
 * Describes a member of the steering group at the time of a meeting.
 *
 * @param memberId user id
 * @param chair whether the member is the chair; the chair's vote decides a tie
 * @param present false: sent apologies (afbud)
 */
public record Attendee(String memberId, String name, boolean chair, boolean present) {}
