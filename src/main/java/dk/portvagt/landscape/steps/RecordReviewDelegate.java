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

/** Records the yearly review of a solution in operation. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final SolutionReviews reviews;

    RecordReviewDelegate(SolutionReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.record(
                CaseVariables.number(execution),
                new SolutionReview(
                        REVIEW_OUTCOME.from(execution).get().equals("continue"),
                        REALISED_YEARLY_BENEFIT
                                .from(execution)
                                .getOptional()
                                .map(BigDecimal::valueOf)
                                .orElse(null),
                        REVIEW_FINDINGS.from(execution).getOrNull()));
    }
}
