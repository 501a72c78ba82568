package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Submits a decision on an item for the record.
 *
 * @param wording null: as recommended
 * @param reason null when none was given
 * @param conditions empty unless approved with conditions
 */
public record ProposedDecision(
        DecisionOutcome outcome,
        @Nullable String wording,
        @Nullable String reason,
        Participation participation,
        List<NewCondition> conditions) {

    public ProposedDecision {
        conditions = List.copyOf(conditions);
    }
}
