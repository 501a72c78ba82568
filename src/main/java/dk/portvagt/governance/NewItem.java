package dk.portvagt.governance;

/**
 * A matter for the steering group.
 *
 * @param budgetYear null for what is not about a budget
 * @param corrects the decision that a correction names; null for everything else
 */
public record NewItem(ItemKind kind, DecisionSubject subject, Integer budgetYear, DecisionPaper paper, Long corrects) {

    /** Anything but a correction. */
    public NewItem(ItemKind kind, DecisionSubject subject, Integer budgetYear, DecisionPaper paper) {
        this(kind, subject, budgetYear, paper, null);
    }

    public static NewItem ofReview(Review review, DecisionPaper paper) {
        return new NewItem(ItemKind.GATE, review.subject(), null, paper);
    }
}
