package dk.portvagt.landscape.steps;

import static dk.portvagt.landscape.steps.OperationVariables.REALISED_YEARLY_BENEFIT;
import static dk.portvagt.landscape.steps.OperationVariables.REVIEW_FINDINGS;
import static dk.portvagt.landscape.steps.OperationVariables.REVIEW_OUTCOME;

import dk.portvagt.acquisition.steps.CaseVariables;
import dk.portvagt.landscape.SolutionReview;
import dk.portvagt.landscape.SolutionReviews;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the yearly review of a solution; where it goes on, its owner confirms the register too. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final SolutionReviews reviews;
    private final SolutionConfirmations confirmations;

    RecordReviewDelegate(SolutionReviews reviews, SolutionConfirmations confirmations) {
        this.confirmations = confirmations;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean continued = REVIEW_OUTCOME.from(execution).get().equals("continue");
        reviews.record(
                CaseVariables.number(execution),
                new SolutionReview(
                        continued,
                        REALISED_YEARLY_BENEFIT
                                .from(execution)
                                .getOptional()
                                .map(BigDecimal::valueOf)
                                .orElse(null),
                        REVIEW_FINDINGS.from(execution).getOrNull()));
        if (continued) {
            confirmations.ask(execution);
        }
    }
}
