package dk.portvagt.condition;

import dk.portvagt.decision.NewCondition;

/**
 * A condition in force.
 *
 * @param municipality its code
 * @param caseNumber null where it was set for no case, by a decision on a budget for example
 * @param content its deadline is the one in force, after extensions
 * @param state how far its follow-up has come
 */
public record Condition(
        long id, String municipality, String caseNumber, long decisionId, NewCondition content, ConditionState state) {

    public boolean isOpen() {
        return state == ConditionState.IN_FORCE || state == ConditionState.REPORTED;
    }
}
