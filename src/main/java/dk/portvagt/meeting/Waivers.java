package dk.portvagt.meeting;

import dk.portvagt.condition.Condition;
import dk.portvagt.condition.ConditionFollowUp;
import dk.portvagt.condition.ConditionWaived;
import dk.portvagt.condition.Conditions;
import dk.portvagt.decision.Decision;
import dk.portvagt.text.Outcome;
import dk.portvagt.text.Outcome.Nothing;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waives conditions: an item of a meeting names the condition and is decided like any other. */
@Component
public class Waivers {

    private final JdbcClient database;
    private final Conditions conditions;
    private final ConditionFollowUp followUp;
    private final ApplicationEventPublisher events;

    Waivers(JdbcClient database, Conditions conditions, ConditionFollowUp followUp, ApplicationEventPublisher events) {
        this.database = database;
        this.conditions = conditions;
        this.followUp = followUp;
        this.events = events;
    }

    /** Lists the municipality's open conditions that no agenda proposes to waive yet, the next deadline first. */
    public List<Condition> waivable(String municipality) {
        return conditions.open(municipality).stream()
                .filter(condition -> !isProposed(condition.id()))
                .toList();
    }

    /** Checks whether it can be proposed to give the condition up. */
    public Outcome<Nothing> mayPropose(String municipality, long conditionId) {
        boolean isOpen = conditions.open(municipality).stream().anyMatch(open -> open.id() == conditionId);
        if (!isOpen) {
            return Outcome.refused("Vilkåret er ikke åbent længere, eller det er ikke kommunens.");
        }
        return isProposed(conditionId)
                ? Outcome.refused("Styregruppen er allerede bedt om at frafalde vilkåret.")
                : Outcome.done();
    }

    /** Applies the decision: an approval waives the condition, any other outcome leaves it in force. */
    @Transactional
    void decided(AgendaItem item, Decision decision) {
        Long conditionId = item.content().waives();
        if (conditionId == null || !decision.content().outcome().isApproval()) {
            return;
        }
        if (followUp.waive(conditionId, decision)) {
            events.publishEvent(new ConditionWaived(conditions.get(conditionId)));
        }
    }

    private boolean isProposed(long conditionId) {
        return database.sql("SELECT EXISTS (SELECT FROM portvagt.agenda_item WHERE waives_condition = :condition"
                        + " AND state IN ('WAITING', 'ON_AGENDA', 'DECIDED'))")
                .param("condition", conditionId)
                .query(Boolean.class)
                .single();
    }
}
