package dk.portvagt.meeting;

import static dk.portvagt.decision.DecisionOutcome.APPROVED;
import static dk.portvagt.decision.DecisionOutcome.DEFERRED;
import static dk.portvagt.decision.DecisionOutcome.NOTED;
import static dk.portvagt.decision.DecisionOutcome.REJECTED;
import static dk.portvagt.decision.DecisionOutcome.REWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.portvagt.decision.Quorum;
import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotTest {

    private static final Attendee CHAIR = new Attendee("chair", "Direktøren", true, true);
    private static final Attendee FIRST = new Attendee("first", "Socialchefen", false, true);
    private static final Attendee SECOND = new Attendee("second", "Skolechefen", false, true);
    private static final Attendee THIRD = new Attendee("third", "Kulturchefen", false, true);
    private static final Attendee AWAY = new Attendee("away", "Teknikchefen", false, false);
    private static final List<Attendee> MEMBERS = List.of(CHAIR, FIRST, SECOND, THIRD, AWAY);
    private static final Quorum HALF = new Quorum(5, 50);

    @ParameterizedTest
    @CsvSource({"0, 50, 1", "1, 50, 1", "2, 50, 2", "4, 50, 3", "5, 50, 3", "5, 0, 1", "5, 99, 5", "6, 66, 4"})
    void more_than_the_share_of_all_members_must_take_part(int members, int percent, int needed) {
        assertThat(new Quorum(members, percent).needed()).isEqualTo(needed);
    }

    @Test
    void unanimous_decisions_need_no_votes() {
        Ballot ballot = Ballot.of(MEMBERS, Participation.unanimous());

        assertThat(ballot.refusal(APPROVED, HALF, null)).isEmpty();
        assertThat(ballot.refusal(REJECTED, HALF, null)).isEmpty();
        assertThat(ballot.participants())
                .extracting(Participant::vote)
                .as("no vote of anybody")
                .containsOnlyNulls();
        assertThat(ballot.participants())
                .filteredOn(participant -> participant.role() == Role.ABSENT)
                .extracting(Participant::memberId)
                .containsExactly("away");
    }

    @Test
    void who_stands_down_does_not_count_towards_the_quorum() {
        Participation twoStoodDown = part(Set.of("first", "second"), Set.of());

        Ballot ballot = Ballot.of(MEMBERS, twoStoodDown);

        assertThat(ballot.refusal(APPROVED, HALF, null)).contains(ItemRefusal.NO_QUORUM);
        assertThat(Ballot.of(MEMBERS, part(Set.of("first"), Set.of())).refusal(APPROVED, HALF, null))
                .isEmpty();
    }

    @Test
    void who_has_left_the_room_does_not_count_either() {
        Ballot ballot = Ballot.of(MEMBERS, part(Set.of("first"), Set.of("second")));

        assertThat(ballot.refusal(REWORK, HALF, null)).contains(ItemRefusal.NO_QUORUM);
    }

    @Test
    void a_matter_can_be_put_off_without_a_quorum() {
        Ballot ballot = Ballot.of(MEMBERS, part(Set.of("first", "second", "third"), Set.of()));

        assertThat(ballot.refusal(DEFERRED, HALF, null)).isEmpty();
    }

    @Test
    void the_requester_of_a_case_does_not_decide_it() {
        assertThat(Ballot.of(MEMBERS, Participation.unanimous()).refusal(APPROVED, HALF, "first"))
                .contains(ItemRefusal.REQUESTER_DECIDES);
        assertThat(Ballot.of(MEMBERS, part(Set.of("first"), Set.of())).refusal(APPROVED, HALF, "first"))
                .isEmpty();
        assertThat(Ballot.of(MEMBERS, Participation.unanimous()).refusal(APPROVED, HALF, "somebody-else"))
                .isEmpty();
        assertThat(Ballot.of(MEMBERS, Participation.unanimous()).refusal(APPROVED, HALF, "away"))
                .isEmpty();
    }

    @Test
    void a_majority_decides_and_the_outcome_has_to_agree() {
        Ballot carried = Ballot.of(MEMBERS, votes(Set.of("first"), Set.of()));
        assertThat(carried.refusal(APPROVED, HALF, null)).isEmpty();
        assertThat(carried.refusal(NOTED, HALF, null)).isEmpty();
        assertThat(carried.refusal(REJECTED, HALF, null)).contains(ItemRefusal.OUTCOME_AGAINST_VOTES);

        Ballot fallen = Ballot.of(MEMBERS, votes(Set.of("first", "second", "third"), Set.of()));
        assertThat(fallen.refusal(REJECTED, HALF, null)).isEmpty();
        assertThat(fallen.refusal(REWORK, HALF, null)).isEmpty();
        assertThat(fallen.refusal(APPROVED, HALF, null)).contains(ItemRefusal.OUTCOME_AGAINST_VOTES);
        assertThat(carried.participants())
                .filteredOn(participant -> participant.vote() != null)
                .extracting(Participant::memberId, Participant::vote)
                .contains(tuple("chair", Vote.FOR), tuple("first", Vote.AGAINST));
    }

    @Test
    void the_chair_decides_a_tie() {
        Ballot chairFor = Ballot.of(MEMBERS, votes(Set.of("first", "second"), Set.of()));
        assertThat(chairFor.refusal(APPROVED, HALF, null)).isEmpty();
        assertThat(chairFor.refusal(REJECTED, HALF, null)).contains(ItemRefusal.TIE_DECIDED_OTHERWISE);

        Ballot chairAgainst = Ballot.of(MEMBERS, votes(Set.of("chair", "first"), Set.of()));
        assertThat(chairAgainst.refusal(REJECTED, HALF, null)).isEmpty();
        assertThat(chairAgainst.refusal(APPROVED, HALF, null)).contains(ItemRefusal.TIE_DECIDED_OTHERWISE);
    }

    @Test
    void a_tie_without_the_chairs_vote_is_no_approval() {
        Ballot abstaining = Ballot.of(MEMBERS, votes(Set.of("first"), Set.of("chair", "third")));
        assertThat(abstaining.refusal(APPROVED, HALF, null)).contains(ItemRefusal.TIE_DECIDED_OTHERWISE);
        assertThat(abstaining.refusal(REJECTED, HALF, null)).isEmpty();

        Ballot nobodyVotes = Ballot.of(MEMBERS, votes(Set.of(), Set.of("chair", "first", "second", "third")));
        assertThat(nobodyVotes.refusal(APPROVED, HALF, null)).contains(ItemRefusal.TIE_DECIDED_OTHERWISE);
    }

    @Test
    void nobody_is_named_twice_or_votes_without_taking_part() {
        assertThat(Ballot.of(MEMBERS, part(Set.of("first"), Set.of("first"))).refusal(APPROVED, HALF, null))
                .contains(ItemRefusal.NAMED_TWICE);
        assertThat(Ballot.of(MEMBERS, votes(Set.of("first"), Set.of("first"))).refusal(APPROVED, HALF, null))
                .contains(ItemRefusal.NAMED_TWICE);
        assertThat(Ballot.of(MEMBERS, votes(Set.of("away"), Set.of())).refusal(APPROVED, HALF, null))
                .contains(ItemRefusal.VOTES_WITHOUT_TAKING_PART);
        Participation votesStoodDown = new Participation(Set.of("first"), Set.of(), true, Set.of(), Set.of("first"));
        assertThat(Ballot.of(MEMBERS, votesStoodDown).refusal(APPROVED, HALF, null))
                .contains(ItemRefusal.VOTES_WITHOUT_TAKING_PART);
    }

    private static Participation part(Set<String> stoodDown, Set<String> absent) {
        return new Participation(stoodDown, absent, false, Set.of(), Set.of());
    }

    private static Participation votes(Set<String> against, Set<String> abstained) {
        return new Participation(Set.of(), Set.of(), true, against, abstained);
    }
}
