package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the steering group's decision on an item.
 *
 * @param wording the decision as the minutes must state it; null: as recommended
 * @param reason null for an approval without a reason
 * @param present names of the members that took part; null when nobody did
 * @param stoodDown names of the members recused for this item (inhabil); null when nobody was
 * @param conditions empty unless approved with conditions
 */
public record ItemDecision(
        DecisionOutcome outcome,
        @Nullable String wording,
        @Nullable String reason,
        @Nullable String present,
        @Nullable String stoodDown,
        List<NewCondition> conditions) {

    public ItemDecision {
        conditions = List.copyOf(conditions);
    }
}
