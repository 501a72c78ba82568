package dk.portvagt.procedure;

/** What a member of the steering group answers to a decision paper in writing. */
public enum MemberAnswer {
    /** Follows what the paper recommends. */
    AGREE,
    DISAGREE,
    /** Wants it discussed at a meeting: one member is enough for that. */
    DISCUSS,
    /** Stands down (inhabil), and does not count. */
    DISQUALIFIED
}
