package dk.portvagt.meeting;

import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.Decision;
import dk.portvagt.decision.DecisionAuthority;
import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.DecisionRegister;
import dk.portvagt.decision.NewDecision;
import dk.portvagt.decision.NewDecision.MeetingItem;
import dk.portvagt.meeting.Participant.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the steering group's decisions on the items of a meeting, and publishes them after confirmation. */
@Component
public class ItemDecisions {

    private final JdbcClient database;
    private final SteeringAgenda agenda;
    private final Meetings meetings;
    private final Attendance attendance;
    private final ItemParticipation participation;
    private final Requesters requesters;
    private final Conditions conditions;
    private final Waivers waivers;
    private final DecisionRegister register;
    private final AcquisitionCases cases;

    ItemDecisions(
            JdbcClient database,
            SteeringAgenda agenda,
            Meetings meetings,
            Attendance attendance,
            ItemParticipation participation,
            Requesters requesters,
            Conditions conditions,
            Waivers waivers,
            DecisionRegister register,
            AcquisitionCases cases) {
        this.database = database;
        this.agenda = agenda;
        this.meetings = meetings;
        this.attendance = attendance;
        this.participation = participation;
        this.requesters = requesters;
        this.conditions = conditions;
        this.waivers = waivers;
        this.register = register;
        this.cases = cases;
    }

    /**
     * Records the decision in place of an earlier one. A lapsed item stays lapsed.
     *
     * @return the reason for refusing the record; empty when it was recorded
     */
    @Transactional
    public Optional<ItemRefusal> writeDown(long itemId, ProposedDecision proposed) {
        AgendaItem item = agenda.item(itemId);
        if (item.isLapsed()) {
            return Optional.empty();
        }
        Ballot ballot = Ballot.of(attendance.of(item.meetingId()), proposed.participation());
        Optional<ItemRefusal> refusal = refusal(item, proposed, ballot);
        if (refusal.isEmpty()) {
            record(item, proposed, ballot.participants());
        }
        return refusal;
    }

    private Optional<ItemRefusal> refusal(AgendaItem item, ProposedDecision proposed, Ballot ballot) {
        if (proposed.outcome() == DecisionOutcome.NOTED
                && !item.content().kind().isByHand()) {
            return Optional.of(ItemRefusal.NOT_TO_BE_NOTED);
        }
        return ballot.refusal(
                proposed.outcome(),
                attendance.quorum(item.meetingId()),
                requesters.of(item).orElse(null));
    }

    private void record(AgendaItem item, ProposedDecision proposed, List<Participant> participants) {
        int written = database.sql("""
                        UPDATE portvagt.agenda_item SET state = 'DECIDED', outcome = :outcome, wording = :wording,
                            reason = :reason, present = :present, stood_down = :stoodDown
                        WHERE id = :id AND state IN ('ON_AGENDA', 'DECIDED')""")
                .param("outcome", proposed.outcome().name())
                .param("wording", proposed.wording())
                .param("reason", proposed.reason())
                .param("present", names(participants, Role.DECIDED))
                .param("stoodDown", names(participants, Role.STOOD_DOWN))
                .param("id", item.id())
                .update();
        if (written == 1) {
            participation.record(item.id(), participants);
            conditions.propose(item.content().paper().caseNumber(), item.id(), proposed.conditions());
        }
    }

    /** Joins the names of the participants in this role; null when there are none. */
    private static @Nullable String names(List<Participant> participants, Role role) {
        List<String> names = participants.stream()
                .filter(participant -> participant.role() == role)
                .map(Participant::name)
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /**
     * Publishes the confirmed decision. Idempotent: returns empty when the decision is published already or the item
     * has lapsed.
     *
     * @throws IllegalStateException if nobody has confirmed the decision
     */
    @Transactional
    public Optional<Decision> publish(long itemId) {
        lockCase(agenda.item(itemId));
        if (!lockDecided(itemId)) {
            return Optional.empty();
        }
        AgendaItem item = agenda.item(itemId);
        NewDecision content = decisionOn(item, meetings.get(item.meetingId()), confirmer(item));
        long decisionId = register.record(content, agenda.paperOf(itemId));
        database.sql("UPDATE portvagt.agenda_item SET state = 'PUBLISHED', decision_id = :decision WHERE id = :id")
                .param("decision", decisionId)
                .param("id", itemId)
                .update();
        conditions.bringIntoForce(itemId, decisionId);
        if (content.outcome() == DecisionOutcome.DEFERRED
                && item.content().kind().isByHand()) {
            // No process waits for this item, so nothing else brings it back.
            agenda.putBack(item);
        }
        Decision decision = new Decision(decisionId, content);
        waivers.decided(item, decision);
        return Optional.of(decision);
    }

    /** The item itself knows who confirmed it; no process is asked. */
    private static String confirmer(AgendaItem item) {
        if (item.confirmedBy() == null) {
            throw new IllegalStateException("Item " + item.id() + " is not confirmed");
        }
        return item.confirmedBy();
    }

    /** Locks the item's case, if it has one, before the item: who ends the case locks both in this order. */
    private void lockCase(AgendaItem item) {
        String caseNumber = item.content().paper().caseNumber();
        if (caseNumber != null) {
            cases.lock(CaseNumber.of(caseNumber));
        }
    }

    private boolean lockDecided(long itemId) {
        return database.sql("SELECT id FROM portvagt.agenda_item WHERE id = :id AND state = 'DECIDED' FOR UPDATE")
                .param("id", itemId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /**
     * Derives the decision. An approved item about an unmet demand or about the end of a case stops the case; its title
     * is the reason when the steering group gave none.
     */
    private static NewDecision decisionOn(AgendaItem item, Meeting meeting, String confirmedBy) {
        ItemDecision decided = item.decision();
        boolean stops = item.content().kind() == ItemKind.INTERVENTION && decided.outcome() == DecisionOutcome.APPROVED;
        return new NewDecision(
                meeting.municipality(),
                item.content().paper().caseNumber(),
                item.content().subject(),
                stops ? DecisionOutcome.STOPPED : decided.outcome(),
                DecisionAuthority.STEERING_GROUP,
                new MeetingItem(meeting.id(), item.number(), decided.present(), decided.stoodDown()),
                meeting.heldOn(),
                confirmedBy,
                stops && decided.reason() == null ? item.content().paper().title() : decided.reason(),
                item.content().corrects());
    }
}
