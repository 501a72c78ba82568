package dk.portvagt.meeting;

/** Why a decision on an item of a meeting cannot be written down as it is. */
public enum ItemRefusal {
    /** Somebody is named twice: as stood down and absent, or as against and abstaining. */
    NAMED_TWICE,
    /** Somebody votes who is not at the meeting, has stood down or was not in the room. */
    VOTES_WITHOUT_TAKING_PART,
    /** The case's requester decides it. */
    REQUESTER_DECIDES,
    /** Too few take part: the matter can only wait. */
    NO_QUORUM,
    /** The votes go one way and the outcome another. */
    OUTCOME_AGAINST_VOTES,
    /** As many for as against, and the chair's vote, which decides, says otherwise or is missing. */
    TIE_DECIDED_OTHERWISE,
    /** Only a matter added by hand can be taken note of: a case waits for a decision. */
    NOT_TO_BE_NOTED
}
