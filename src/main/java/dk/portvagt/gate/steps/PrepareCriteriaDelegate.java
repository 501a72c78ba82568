package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_ASKED;
import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_CRITERIA;
import static dk.portvagt.gate.steps.ReviewVariables.MATERIAL_BY;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_ASKED;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_CRITERIA;

import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.Criterion;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Distributes the applicable criteria to the two roles, and names the authors of the material, who must not answer
 * them. A case sent back starts from its earlier answers.
 */
@Component
class PrepareCriteriaDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final GateReviews reviews;
    private final CriteriaAnswers answers;
    private final MaterialAuthors authors;

    PrepareCriteriaDelegate(
            ReviewAtHand atHand, GateReviews reviews, CriteriaAnswers answers, MaterialAuthors authors) {
        this.atHand = atHand;
        this.reviews = reviews;
        this.answers = answers;
        this.authors = authors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CriteriaRows.refuseAmbiguous(execution);
        Review review = atHand.review(execution);
        List<CriterionAnswer> earlier = reviews.previous(review)
                .map(round -> answers.ofReview(round.id()))
                .orElse(List.of());
        MATERIAL_BY.on(execution).set(String.join(",", authors.of(review)));
        SpinJsonNode business = CriteriaRows.toAnswer(execution, Criterion.BUSINESS, earlier);
        SpinJsonNode technical = CriteriaRows.toAnswer(execution, Criterion.TECHNICAL, earlier);
        BUSINESS_CRITERIA.on(execution).set(business);
        BUSINESS_ASKED.on(execution).set(!business.elements().isEmpty());
        TECHNICAL_CRITERIA.on(execution).set(technical);
        TECHNICAL_ASKED.on(execution).set(!technical.elements().isEmpty());
    }
}
