package dk.portvagt.gate.steps;

import dk.portvagt.budget.steps.Shortage;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewFunds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Checks whether the pool, with the covers planned so far, can pay for the review. */
@Component
class CheckFundsDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewFunds funds;
    private final ReviewFigures figures;

    CheckFundsDelegate(ReviewAtHand atHand, ReviewFunds funds, ReviewFigures figures) {
        this.atHand = atHand;
        this.funds = funds;
        this.figures = figures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        Funding funding = atHand.funding(execution, review);
        Shortage.show(execution, funds.missing(review, funding));
        figures.show(execution, review, funding);
    }
}
