package dk.portvagt.procedure;

/** Lists a member's possible answers to a decision paper in a written procedure. */
public enum MemberAnswer {
    /** Follows the paper's recommendation. */
    AGREE,
    DISAGREE,
    /** Wants a discussion at a meeting: one such member is enough. */
    DISCUSS,
    /** Is recused (inhabil), and does not count. */
    DISQUALIFIED
}
