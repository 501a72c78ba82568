package dk.portvagt.budgetyear.steps;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Recommendation;

/** The decision paper of a budget matter: shorter than a case's, for there are no criteria. */
final class BudgetPapers {

    private BudgetPapers() {}

    /** @param note the budget controller's words; may be null */
    static DecisionPaper of(String municipality, String title, String amounts, String summary, String note) {
        return DecisionPaper.in(municipality)
                .title(title)
                .amounts(amounts)
                .recommendation(Recommendation.APPROVE.danishName())
                .summary(summary)
                .consequences(note)
                .build();
    }
}
