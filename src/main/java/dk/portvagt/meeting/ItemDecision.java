package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionOutcome;
import dk.portvagt.decision.NewCondition;
import java.util.List;

/**
 * What the steering group decided on an item.
 *
 * @param wording the decision as it is to read in the minutes; null: as recommended
 * @param reason may be null for an approval
 * @param present names of who took part
 * @param stoodDown names of who left the room for this item (inhabilitet); may be null
 * @param conditions empty unless approved with conditions
 */
public record ItemDecision(
        DecisionOutcome outcome,
        String wording,
        String reason,
        String present,
        String stoodDown,
        List<NewCondition> conditions) {

    public ItemDecision {
        conditions = List.copyOf(conditions);
    }
}
