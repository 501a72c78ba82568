package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.Quorum;
import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the votes on an item of a meeting and checks whether its outcome can be recorded. */
public final class Ballot {

    private final Participation given;
    private final List<Participant> participants;

    private Ballot(Participation given, List<Participant> participants) {
        this.given = given;
        this.participants = participants;
    }

    public static Ballot of(List<Attendee> members, Participation given) {
        return new Ballot(
                given,
                members.stream().map(member -> participant(member, given)).toList());
    }

    private static Participant participant(Attendee member, Participation given) {
        String id = member.memberId();
        Role role = !member.present() || given.absent().contains(id)
                ? Role.ABSENT
                : given.stoodDown().contains(id) ? Role.STOOD_DOWN : Role.DECIDED;
        Vote vote = !given.voted() || role != Role.DECIDED
                ? null
                : given.against().contains(id)
                        ? Vote.AGAINST
                        : given.abstained().contains(id) ? Vote.ABSTAINED : Vote.FOR;
        return new Participant(id, member.name(), member.chair(), role, vote);
    }

    public List<Participant> participants() {
        return participants;
    }

    /**
     * Explains why this outcome cannot be recorded; empty when it can.
     *
     * @param requester user id of the case's requester; null when there is no requester
     */
    public Optional<ItemRefusal> refusal(DecisionOutcome outcome, Quorum quorum, @Nullable String requester) {
        if (isNamedTwice()) {
            return Optional.of(ItemRefusal.NAMED_TWICE);
        }
        if (Stream.concat(given.against().stream(), given.abstained().stream()).anyMatch(id -> !decides(id))) {
            return Optional.of(ItemRefusal.VOTES_WITHOUT_TAKING_PART);
        }
        if (requester != null && decides(requester)) {
            return Optional.of(ItemRefusal.REQUESTER_DECIDES);
        }
        if (outcome == DecisionOutcome.DEFERRED) {
            // Deferring remains possible where nothing can be decided.
            return Optional.empty();
        }
        if (!quorum.isReachedBy(deciding())) {
            return Optional.of(ItemRefusal.NO_QUORUM);
        }
        return given.voted() ? agreement(outcome) : Optional.empty();
    }

    private boolean isNamedTwice() {
        return anyOf(given.stoodDown(), given.absent()) || anyOf(given.against(), given.abstained());
    }

    private static boolean anyOf(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private Optional<ItemRefusal> agreement(DecisionOutcome outcome) {
        int lead = votes(Vote.FOR) - votes(Vote.AGAINST);
        boolean carried = lead > 0 || lead == 0 && chairIsFor();
        boolean approves = outcome.isApproval() || outcome == DecisionOutcome.NOTED;
        if (carried == approves) {
            return Optional.empty();
        }
        return Optional.of(lead == 0 ? ItemRefusal.TIE_DECIDED_OTHERWISE : ItemRefusal.OUTCOME_AGAINST_VOTES);
    }

    /** Checks the chair's vote, which decides a tie: without it the matter falls. */
    private boolean chairIsFor() {
        return participants.stream().anyMatch(member -> member.chair() && member.vote() == Vote.FOR);
    }

    private int votes(Vote vote) {
        return (int)
                participants.stream().filter(member -> member.vote() == vote).count();
    }

    private int deciding() {
        return (int) participants.stream().filter(Participant::decided).count();
    }

    private boolean decides(String memberId) {
        return participants.stream().anyMatch(member -> member.memberId().equals(memberId) && member.decided());
    }
}
