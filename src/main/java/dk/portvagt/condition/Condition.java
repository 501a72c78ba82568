package dk.portvagt.condition;

import dk.portvagt.decision.NewCondition;
import org.jspecify.annotations.Nullable;

/**
 * Holds a condition in force.
 *
 * @param municipality its code
 * @param caseNumber null for a condition without a case, set by a decision on a budget for example
 * @param content its deadline is the one in force, after extensions
 * @param state progress of its follow-up
 */
public record Condition(
        long id,
        String municipality,
        @Nullable String caseNumber,
        long decisionId,
        NewCondition content,
        ConditionState state) {

    public boolean isOpen() {
        return state == ConditionState.IN_FORCE || state == ConditionState.REPORTED;
    }
}
