package dk.portvagt.procedure;

import dk.portvagt.decision.Member;

/**
 * What a member answered.
 *
 * @param answer null while there is none
 * @param reason null for who agrees
 */
public record WrittenAnswer(Member member, MemberAnswer answer, String reason) {

    public boolean isGiven() {
        return answer != null;
    }
}
