package dk.portvagt.budgetyear.steps;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Recommendation;
import org.jspecify.annotations.Nullable;

/** Builds the decision paper of a budget matter. It is shorter than a case's, because a budget has no criteria. */
final class BudgetPapers {

    private BudgetPapers() {}

    /**
     * Builds the paper.
     *
     * @param note the budget controller's words, if any
     */
    static DecisionPaper of(String municipality, String title, String amounts, String summary, @Nullable String note) {
        return DecisionPaper.in(municipality)
                .title(title)
                .amounts(amounts)
                .recommendation(Recommendation.APPROVE.danishName())
                .summary(summary)
                .consequences(note)
                .build();
    }
}
