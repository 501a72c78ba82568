package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_CRITERIA;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_CRITERIA;

import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.Criterion;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.GateReviews;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Distributes the applicable criteria to the two roles. A case sent back starts from its earlier answers. */
@Component
class PrepareCriteriaDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final GateReviews reviews;
    private final CriteriaAnswers answers;

    PrepareCriteriaDelegate(ReviewAtHand atHand, GateReviews reviews, CriteriaAnswers answers) {
        this.atHand = atHand;
        this.reviews = reviews;
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CriteriaRows.refuseAmbiguous(execution);
        List<CriterionAnswer> earlier = reviews.previous(atHand.review(execution))
                .map(round -> answers.ofReview(round.id()))
                .orElse(List.of());
        BUSINESS_CRITERIA.on(execution).set(CriteriaRows.toAnswer(execution, Criterion.BUSINESS, earlier));
        TECHNICAL_CRITERIA.on(execution).set(CriteriaRows.toAnswer(execution, Criterion.TECHNICAL, earlier));
    }
}
