package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.CRITERIA_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_ALTERNATIVES;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_CONSEQUENCES;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.PROCEDURE_RESULT;
import static dk.portvagt.gate.steps.ReviewVariables.RECOMMENDATION;

import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Recommendation;
import dk.portvagt.gate.Review;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads the decision paper that the secretariat drafted. */
public final class ReviewPapers {

    private ReviewPapers() {}

    public static DecisionPaper read(DelegateExecution execution, Review review) {
        return DecisionPaper.in(review.municipality())
                .reviewId(review.id())
                .caseNumber(review.caseNumber())
                .title(review.subject().danishName() + ": "
                        + TITLE.from(execution).get())
                .amounts(AMOUNT_TEXT.from(execution).getOrNull())
                .funding(COVER_TEXT.from(execution).getOrNull())
                .criteria(CRITERIA_SUMMARY.from(execution).getOrNull())
                .recommendation(
                        Recommendation.danishName(RECOMMENDATION.from(execution).get()))
                .summary(summary(execution))
                .alternatives(PAPER_ALTERNATIVES.from(execution).getOrNull())
                .consequences(PAPER_CONSEQUENCES.from(execution).getOrNull())
                .build();
    }

    /** Adds the members' written answers to the summary of a case that was not decided in writing. */
    private static String summary(DelegateExecution execution) {
        String summary = PAPER_SUMMARY.from(execution).get();
        return PROCEDURE_RESULT
                .from(execution)
                .getOptional()
                .map(answers -> summary + "\n\n" + answers)
                .orElse(summary);
    }
}
