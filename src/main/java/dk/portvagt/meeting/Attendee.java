package dk.portvagt.meeting;

/**
 * A member of the steering group as of a meeting.
 *
 * @param memberId user id
 * @param chair whether the member is the chair, whose vote decides a tie
 * @param present false: afbud
 */
public record Attendee(String memberId, String name, boolean chair, boolean present) {}
