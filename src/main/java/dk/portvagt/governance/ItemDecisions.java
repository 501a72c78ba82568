package dk.portvagt.governance;

import dk.portvagt.governance.NewDecision.MeetingItem;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the steering group decides on the items of a meeting: first written down, then, once confirmed, published. */
@Component
public class ItemDecisions {

    private final JdbcClient database;
    private final SteeringAgenda agenda;
    private final Meetings meetings;
    private final Conditions conditions;
    private final DecisionRegister register;

    ItemDecisions(
            JdbcClient database,
            SteeringAgenda agenda,
            Meetings meetings,
            Conditions conditions,
            DecisionRegister register) {
        this.database = database;
        this.agenda = agenda;
        this.meetings = meetings;
        this.conditions = conditions;
        this.register = register;
    }

    /** Writes down what was decided, instead of what was written down before. A lapsed item stays lapsed. */
    @Transactional
    public void writeDown(long itemId, ItemDecision decision) {
        int written = database.sql("""
                        UPDATE portvagt.agenda_item SET state = 'DECIDED', outcome = :outcome, reason = :reason,
                            present = :present, stood_down = :stoodDown
                        WHERE id = :id AND state IN ('ON_AGENDA', 'DECIDED')""")
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("present", decision.present())
                .param("stoodDown", decision.stoodDown())
                .param("id", itemId)
                .update();
        if (written == 1) {
            String caseNumber = agenda.item(itemId).content().paper().caseNumber();
            conditions.propose(caseNumber, itemId, decision.conditions());
        }
    }

    /**
     * Turns what was written down into a decision, once: empty when that is done already or the item has lapsed.
     *
     * @param confirmedBy user id of the chair
     */
    @Transactional
    public Optional<Decision> publish(long itemId, String confirmedBy) {
        if (!lockDecided(itemId)) {
            return Optional.empty();
        }
        AgendaItem item = agenda.item(itemId);
        NewDecision content = decisionOn(item, meetings.get(item.meetingId()), confirmedBy);
        long decisionId = register.record(content);
        database.sql("UPDATE portvagt.agenda_item SET state = 'PUBLISHED', decision_id = :decision WHERE id = :id")
                .param("decision", decisionId)
                .param("id", itemId)
                .update();
        conditions.bringIntoForce(itemId, decisionId);
        return Optional.of(new Decision(decisionId, content));
    }

    private boolean lockDecided(long itemId) {
        return database.sql("SELECT id FROM portvagt.agenda_item WHERE id = :id AND state = 'DECIDED' FOR UPDATE")
                .param("id", itemId)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private static NewDecision decisionOn(AgendaItem item, Meeting meeting, String confirmedBy) {
        ItemDecision decided = item.decision();
        return new NewDecision(
                meeting.municipality(),
                item.content().paper().caseNumber(),
                item.content().subject(),
                decided.outcome(),
                DecisionAuthority.STEERING_GROUP,
                new MeetingItem(meeting.id(), item.number(), decided.present(), decided.stoodDown()),
                meeting.heldOn(),
                confirmedBy,
                decided.reason(),
                item.content().corrects());
    }
}
