package dk.portvagt.meeting;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionSubject;
import org.jspecify.annotations.Nullable;

/**
 * Submits a matter to the steering group.
 *
 * @param budgetYear null for a matter that is not about a budget
 * @param corrects the decision that a correction names; null for every other matter
 * @param waives the condition that an approval waives; null for every other matter
 * @param endsCase whether an approval ends the paper's case
 */
public record NewItem(
        ItemKind kind,
        DecisionSubject subject,
        @Nullable Integer budgetYear,
        DecisionPaper paper,
        @Nullable Long corrects,
        @Nullable Long waives,
        boolean endsCase) {

    /** Creates a matter that names no earlier decision and no condition, and ends no case. */
    public NewItem(ItemKind kind, DecisionSubject subject, @Nullable Integer budgetYear, DecisionPaper paper) {
        this(kind, subject, budgetYear, paper, null, null, false);
    }

    /** Proposes to waive a condition. */
    public static NewItem waiving(long conditionId, DecisionPaper paper) {
        return new NewItem(ItemKind.OTHER, DecisionSubject.OTHER, null, paper, null, conditionId, false);
    }

    /** Proposes to end the case that the paper is about. */
    public static NewItem endingCase(DecisionPaper paper) {
        return new NewItem(ItemKind.INTERVENTION, DecisionSubject.INTERVENTION, null, paper, null, null, true);
    }
}
