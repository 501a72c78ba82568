package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import java.util.List;

/**
 * A decision on an item as it is handed in to be written down.
 *
 * @param wording and {@code reason} may be null
 * @param conditions empty unless approved with conditions
 */
public record ProposedDecision(
        DecisionOutcome outcome,
        String wording,
        String reason,
        Participation participation,
        List<NewCondition> conditions) {

    public ProposedDecision {
        conditions = List.copyOf(conditions);
    }
}
