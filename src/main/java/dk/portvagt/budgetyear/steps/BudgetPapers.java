package dk.portvagt.budgetyear.steps;

import dk.portvagt.budget.Grant;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the decision paper of a budget matter. It is shorter than a case's, because a budget has no criteria. */
final class BudgetPapers {

    private BudgetPapers() {}

    /**
     * Builds the paper.
     *
     * @param note the budget controller's words, if any
     * @param asks the money that an approval grants; the amounts say the same in words
     * @param needsCouncil whether only the council's decision grants it
     */
    static DecisionPaper of(
            String municipality,
            String title,
            String amounts,
            String summary,
            @Nullable String note,
            List<Grant> asks,
            boolean needsCouncil) {
        return DecisionPaper.in(municipality)
                .title(title)
                .amounts(amounts)
                .recommendation(Recommendation.APPROVE.danishName())
                .summary(summary)
                .consequences(note)
                .asks(asks)
                .needsCouncil(needsCouncil)
                .build();
    }
}
