package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;

/**
 * A matter for the steering group.
 *
 * @param budgetYear null for what is not about a budget
 * @param corrects the decision that a correction names; null for everything else
 * @param waives the condition that is given up when the item is approved; null for everything else
 */
public record NewItem(
        ItemKind kind, DecisionSubject subject, Integer budgetYear, DecisionPaper paper, Long corrects, Long waives) {

    /** Names no earlier decision and no condition. */
    public NewItem(ItemKind kind, DecisionSubject subject, Integer budgetYear, DecisionPaper paper) {
        this(kind, subject, budgetYear, paper, null, null);
    }

    /** A proposal to give a condition up. */
    public static NewItem waiving(long conditionId, DecisionPaper paper) {
        return new NewItem(ItemKind.OTHER, DecisionSubject.OTHER, null, paper, null, conditionId);
    }
}
