package dk.portvagt.governance;

/**
 * A matter for the steering group.
 *
 * @param budgetYear null for what is not about a budget
 */
public record NewItem(ItemKind kind, DecisionSubject subject, Integer budgetYear, DecisionPaper paper) {

    public static NewItem ofReview(Review review, DecisionPaper paper) {
        return new NewItem(ItemKind.GATE, review.subject(), null, paper);
    }
}
