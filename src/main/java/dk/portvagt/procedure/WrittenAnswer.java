package dk.portvagt.procedure;

import dk.portvagt.decision.Member;
import org.jspecify.annotations.Nullable;

/**
 * Holds a member's answer.
 *
 * @param answer null until the member has answered
 * @param reason null for a member that agrees
 */
public record WrittenAnswer(
        Member member,
        @Nullable MemberAnswer answer,
        @Nullable String reason) {

    public boolean isGiven() {
        return answer != null;
    }
}
