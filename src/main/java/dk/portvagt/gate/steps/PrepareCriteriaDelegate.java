package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_ASKED;
import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_CRITERIA;
import static dk.portvagt.gate.steps.ReviewVariables.BUSINESS_KNOWN;
import static dk.portvagt.gate.steps.ReviewVariables.MATERIAL_BY;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_ASKED;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_CRITERIA;
import static dk.portvagt.gate.steps.ReviewVariables.TECHNICAL_KNOWN;

import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.Criterion;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.GateReviews;
import dk.portvagt.gate.Review;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * Distributes the applicable criteria to the two roles, and names the authors of the material, who must not answer
 * them. A criterion that the case already answers shows that answer. A case sent back starts from its earlier answers.
 */
@Component
class PrepareCriteriaDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final GateReviews reviews;
    private final CriteriaAnswers answers;
    private final MaterialAuthors authors;
    private final KnownAnswers known;

    PrepareCriteriaDelegate(
            ReviewAtHand atHand,
            GateReviews reviews,
            CriteriaAnswers answers,
            MaterialAuthors authors,
            KnownAnswers known) {
        this.known = known;
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
        Function<String, Optional<String>> held = fields -> known.about(execution, review, fields);
        SpinJsonNode business = CriteriaRows.toAnswer(execution, Criterion.BUSINESS, earlier, held);
        SpinJsonNode technical = CriteriaRows.toAnswer(execution, Criterion.TECHNICAL, earlier, held);
        BUSINESS_CRITERIA.on(execution).set(business);
        BUSINESS_ASKED.on(execution).set(!business.elements().isEmpty());
        BUSINESS_KNOWN.on(execution).set(CriteriaRows.isKnown(business));
        TECHNICAL_CRITERIA.on(execution).set(technical);
        TECHNICAL_ASKED.on(execution).set(!technical.elements().isEmpty());
        TECHNICAL_KNOWN.on(execution).set(CriteriaRows.isKnown(technical));
    }
}
