package dk.portvagt.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the answers to a decision paper.
 *
 * <p>A proposal is decided when nobody is against it, nobody wants a discussion, and more than the quorum's share
 * agrees. Former members and recused members do not count.
 */
record WrittenVote(List<WrittenAnswer> answers, Set<String> members) {

    static WrittenVote of(List<WrittenAnswer> answers, Collection<String> members) {
        return new WrittenVote(answers, Set.copyOf(members));
    }

    /** Checks whether no pending answer can change the outcome. */
    boolean isSettled() {
        return isOpposed() || counting().stream().allMatch(WrittenAnswer::isGiven);
    }

    boolean isDecided(int quorumPercent) {
        long entitled = counting().size() - count(MemberAnswer.DISQUALIFIED);
        return !isOpposed() && count(MemberAnswer.AGREE) * 100 > entitled * quorumPercent;
    }

    /**
     * Summarises the vote: {@code 2 af 3 medlemmer er enige. Anne Holm: enig. Bo Riis: ønsker drøftelse på et møde (for
     * dyrt).}
     */
    String told() {
        long entitled = counting().size() - count(MemberAnswer.DISQUALIFIED);
        String each = answers.stream().map(this::told).collect(Collectors.joining(" "));
        return "%d af %d medlemmer er enige. %s"
                .formatted(count(MemberAnswer.AGREE), entitled, each)
                .strip();
    }

    private boolean isOpposed() {
        return count(MemberAnswer.DISAGREE) + count(MemberAnswer.DISCUSS) > 0;
    }

    private long count(MemberAnswer answer) {
        return counting().stream().filter(given -> given.answer() == answer).count();
    }

    private List<WrittenAnswer> counting() {
        return answers.stream()
                .filter(answer -> members.contains(answer.member().userId()))
                .toList();
    }

    private String told(WrittenAnswer answer) {
        String left = members.contains(answer.member().userId()) ? "" : " (ikke længere medlem, tæller ikke)";
        String reason = answer.reason() == null ? "" : " (" + answer.reason() + ")";
        return answer.member().name() + ": " + danish(answer.answer()) + reason + left + ".";
    }

    private static String danish(@Nullable MemberAnswer answer) {
        if (answer == null) {
            return "har ikke svaret";
        }
        return switch (answer) {
            case AGREE -> "enig";
            case DISAGREE -> "uenig";
            case DISCUSS -> "ønsker drøftelse på et møde";
            case DISQUALIFIED -> "inhabil";
        };
    }
}
