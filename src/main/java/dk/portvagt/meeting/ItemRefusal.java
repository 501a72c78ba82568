package dk.portvagt.meeting;

/** Names the reasons for refusing to record a decision on an item of a meeting. */
public enum ItemRefusal {
    /** A member is named twice: as recused and absent, or as against and abstaining. */
    NAMED_TWICE,
    /** A vote comes from a member that is not at the meeting, is recused or was not in the room. */
    VOTES_WITHOUT_TAKING_PART,
    /** The case's requester takes part in the decision. */
    REQUESTER_DECIDES,
    /** Too few members take part: the matter can only be deferred. */
    NO_QUORUM,
    /** The votes contradict the outcome. */
    OUTCOME_AGAINST_VOTES,
    /** The votes are tied, and the chair's deciding vote is missing or contradicts the outcome. */
    TIE_DECIDED_OTHERWISE,
    /**
     * The group cannot only take note of a case, because the case waits for a decision. It can of a matter added by
     * hand.
     */
    NOT_TO_BE_NOTED
}
