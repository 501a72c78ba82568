package dk.portvagt.minutes.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.steps.ConditionText;
import dk.portvagt.meeting.AgendaItem;
import dk.portvagt.meeting.Attendee;
import dk.portvagt.meeting.Corrections;
import dk.portvagt.meeting.ItemDecision;
import dk.portvagt.meeting.ItemParticipation;
import dk.portvagt.meeting.ItemState;
import dk.portvagt.meeting.Participant;
import dk.portvagt.meeting.Participant.Role;
import dk.portvagt.meeting.Participant.Vote;
import dk.portvagt.minutes.MinutesContent.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the recorded facts of an item, and the corrections between decisions. */
@Component
class ItemFacts {

    private final ItemParticipation participation;
    private final DecisionRegister register;
    private final Corrections corrections;

    ItemFacts(ItemParticipation participation, DecisionRegister register, Corrections corrections) {
        this.participation = participation;
        this.register = register;
        this.corrections = corrections;
    }

    /**
     * Lists the facts of an item.
     *
     * @param members of the group, with their attendance
     */
    List<Fact> of(AgendaItem item, List<Attendee> members) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Sag", item.content().paper().caseNumber());
        add(facts, "Sent punkt", item.late() ? "Ja" : null);
        add(facts, "Retter", corrected(item).map(ItemFacts::named).orElse(null));
        ItemDecision decision = item.decision();
        if (item.state() != ItemState.PUBLISHED || decision == null) {
            add(facts, "Afgørelse", "Bortfaldet: sagen var trukket tilbage eller standset");
            return facts;
        }
        add(facts, "Indstilling", item.motion());
        List<Participant> participants = participation.of(item.id());
        add(facts, "Inhabil", names(participants, participant -> participant.role() == Role.STOOD_DOWN));
        // Members absent from the whole meeting are named once, above all items.
        add(
                facts,
                "Ikke i lokalet",
                names(
                        participants,
                        participant -> participant.role() == Role.ABSENT && cameToTheMeeting(participant, members)));
        add(facts, "Afgørelse", decision.outcome().danishName());
        add(facts, "Beslutning", decision.wording());
        add(facts, "Begrundelse", decision.reason());
        add(facts, "For", names(participants, participant -> participant.vote() == Vote.FOR));
        add(facts, "Imod", names(participants, participant -> participant.vote() == Vote.AGAINST));
        add(facts, "Undlod at stemme", names(participants, participant -> participant.vote() == Vote.ABSTAINED));
        add(facts, "Vilkår", ConditionText.of(decision.conditions()));
        add(facts, "Senere rettet", laterCorrection(item).map(ItemFacts::named).orElse(null));
        return facts;
    }

    private Optional<Decision> corrected(AgendaItem item) {
        return Optional.ofNullable(item.content().corrects()).flatMap(register::find);
    }

    private Optional<Decision> laterCorrection(AgendaItem item) {
        return register.ofItem(item.meetingId(), item.number())
                .flatMap(decision -> corrections.correctionOf(decision.id()));
    }

    /** Names a decision: {@code Beslutning 17 af 4. maj 2026: G1 Idégate, Godkendt}. */
    private static String named(Decision decision) {
        return "Beslutning %d af %s: %s, %s"
                .formatted(
                        decision.id(),
                        DanishDates.of(decision.content().decidedOn()),
                        decision.content().subject().danishName(),
                        decision.content().outcome().danishName());
    }

    private static boolean cameToTheMeeting(Participant participant, List<Attendee> members) {
        return members.stream()
                .anyMatch(member -> member.present() && member.memberId().equals(participant.memberId()));
    }

    private static String names(List<Participant> participants, Predicate<Participant> which) {
        return participants.stream().filter(which).map(Participant::name).collect(Collectors.joining(", "));
    }

    private static void add(List<Fact> facts, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, text));
        }
    }
}
