package dk.portvagt.meeting.steps;

import static dk.portvagt.meeting.steps.MeetingVariables.ABSENT_MEMBERS;
import static dk.portvagt.meeting.steps.MeetingVariables.ABSTAINED_MEMBERS;
import static dk.portvagt.meeting.steps.MeetingVariables.AGAINST_MEMBERS;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_OUTCOME;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_REASON;
import static dk.portvagt.meeting.steps.MeetingVariables.ITEM_WORDING;
import static dk.portvagt.meeting.steps.MeetingVariables.STOOD_DOWN_MEMBERS;
import static dk.portvagt.meeting.steps.MeetingVariables.VOTES_DIFFER;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.steps.ConditionFields;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.meeting.ItemDecision;
import dk.portvagt.meeting.Participant;
import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import dk.portvagt.meeting.Participation;
import dk.portvagt.meeting.ProposedDecision;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** Fills the fields in which the steering group records its decision on an item. */
final class ItemDecisionFields {

    private ItemDecisionFields() {}

    static ProposedDecision read(VariableScope scope) {
        DecisionOutcome outcome =
                Choices.constant(DecisionOutcome.class, ITEM_OUTCOME.from(scope).get());
        return new ProposedDecision(
                outcome,
                ITEM_WORDING.from(scope).getOrNull(),
                ITEM_REASON.from(scope).getOrNull(),
                participation(scope),
                ConditionFields.of(outcome, scope));
    }

    private static Participation participation(VariableScope scope) {
        boolean voted = VOTES_DIFFER.from(scope).getOrDefault(false);
        return new Participation(
                MemberLists.read(STOOD_DOWN_MEMBERS, scope),
                MemberLists.read(ABSENT_MEMBERS, scope),
                voted,
                // Hidden fields keep earlier ticks.
                voted ? MemberLists.read(AGAINST_MEMBERS, scope) : Set.of(),
                voted ? MemberLists.read(ABSTAINED_MEMBERS, scope) : Set.of());
    }

    /**
     * Shows the recorded decision on the item.
     *
     * @param decision null empties the fields of the previous item
     * @param participants empty when there is no decision
     * @param present ids of the members at the meeting: the others need no mark as absent
     */
    static void write(
            VariableScope scope, @Nullable ItemDecision decision, List<Participant> participants, Set<String> present) {
        ITEM_OUTCOME.on(scope).set(decision == null ? null : Choices.choice(decision.outcome()));
        ITEM_WORDING.on(scope).set(decision == null ? null : decision.wording());
        ITEM_REASON.on(scope).set(decision == null ? null : decision.reason());
        ConditionFields.write(scope, decision == null ? List.of() : decision.conditions());
        STOOD_DOWN_MEMBERS
                .on(scope)
                .set(MemberLists.ids(those(participants, member -> member.role() == Role.STOOD_DOWN)));
        ABSENT_MEMBERS
                .on(scope)
                .set(MemberLists.ids(those(
                        participants, member -> member.role() == Role.ABSENT && present.contains(member.memberId()))));
        VOTES_DIFFER.on(scope).set(participants.stream().anyMatch(member -> member.vote() != null));
        AGAINST_MEMBERS.on(scope).set(MemberLists.ids(those(participants, member -> member.vote() == Vote.AGAINST)));
        ABSTAINED_MEMBERS
                .on(scope)
                .set(MemberLists.ids(those(participants, member -> member.vote() == Vote.ABSTAINED)));
    }

    private static Set<String> those(List<Participant> participants, Predicate<Participant> who) {
        return participants.stream().filter(who).map(Participant::memberId).collect(Collectors.toSet());
    }
}
