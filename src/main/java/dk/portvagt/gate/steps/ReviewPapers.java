package dk.portvagt.gate.steps;

import static dk.portvagt.acquisition.steps.CaseVariables.TITLE;
import static dk.portvagt.gate.steps.ReviewVariables.AMOUNT_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.COVER_TEXT;
import static dk.portvagt.gate.steps.ReviewVariables.CRITERIA_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.DECISION_AUTHORITY;
import static dk.portvagt.gate.steps.ReviewVariables.DECISION_OPTIONS;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_ALTERNATIVES;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_CONSEQUENCES;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.PROCEDURE_RESULT;
import static dk.portvagt.gate.steps.ReviewVariables.RECOMMENDATION;
import static dk.portvagt.gate.steps.ReviewVariables.RETIRED_AT_ONCE;
import static dk.portvagt.gate.steps.ReviewVariables.SUPPLEMENTARY_NEEDED;

import dk.portvagt.decision.DecisionOptions;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.DecisionPapers;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.decision.Recommendation;
import dk.portvagt.engine.variable.Choices;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewAsks;
import dk.portvagt.gate.ReviewKind;
import dk.portvagt.landscape.ContractChanges;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.springframework.stereotype.Component;

/**
 * Writes the decision paper of a review once, when the secretariat has drafted it. Every route to a decision then reads
 * it from the table: what is decided is what was on the paper, whatever becomes of the process's variables.
 */
@Component
public class ReviewPapers {

    private static final String COUNCIL = "political";

    private final DecisionPapers papers;
    private final ReviewAtHand atHand;
    private final ReviewAsks asks;
    private final ReviewFigures figures;
    private final ContractChanges changes;
    private final DecisionOptions options;

    ReviewPapers(
            DecisionPapers papers,
            ReviewAtHand atHand,
            ReviewAsks asks,
            ReviewFigures figures,
            ContractChanges changes,
            DecisionOptions options) {
        this.options = options;
        this.changes = changes;
        this.papers = papers;
        this.atHand = atHand;
        this.asks = asks;
        this.figures = figures;
    }

    /** Files the drafted paper with the money that it asks for, and shows everybody after it the same figures. */
    DecisionPaper write(DelegateExecution execution, Review review) {
        Funding funding = atHand.funding(execution, review);
        figures.show(execution, review, funding);
        DecisionPaper paper = DecisionPaper.in(review.municipality())
                .reviewId(review.id())
                .caseNumber(review.caseNumber())
                .title(review.subject().danishName()
                        + (RETIRED_AT_ONCE.from(execution).getOrDefault(false)
                                ? " og " + DecisionSubject.G5.danishName()
                                : "")
                        + ": "
                        + TITLE.from(execution).get())
                .amounts(AMOUNT_TEXT.from(execution).getOrNull())
                .funding(COVER_TEXT.from(execution).getOrNull())
                .criteria(CRITERIA_SUMMARY.from(execution).getOrNull())
                .recommendation(
                        Recommendation.danishName(RECOMMENDATION.from(execution).get()))
                .summary(PAPER_SUMMARY.from(execution).get())
                .alternatives(PAPER_ALTERNATIVES.from(execution).getOrNull())
                .consequences(PAPER_CONSEQUENCES.from(execution).getOrNull())
                .asks(
                        review.kind() == ReviewKind.CONTRACT_CHANGE
                                ? asks.ofChange(review, changes.ofReview(review.id()))
                                : asks.of(review, funding))
                .needsCouncil(SUPPLEMENTARY_NEEDED.from(execution).get())
                .build();
        papers.file(paper);
        DECISION_OPTIONS
                .on(execution)
                .set(Spin.JSON(options.outsideMeeting(paper, review.subject()).stream()
                        .map(option -> Map.of("label", option.name(), "value", Choices.choice(option.outcome())))
                        .toList()));
        return paper;
    }

    /**
     * Returns the paper to decide on. Adds the members' written answers to the summary of a case that was not decided
     * in writing, and whether the council must appropriate the money.
     *
     * @throws IllegalStateException when no paper was written for the review
     */
    public DecisionPaper toDecide(DelegateExecution execution, Review review) {
        DecisionPaper written = papers.latestOf(review.id())
                .orElseThrow(() -> new IllegalStateException("No paper was written for " + review));
        return written.copy()
                .summary(PROCEDURE_RESULT
                        .from(execution)
                        .getOptional()
                        .filter(answers -> !written.summary().endsWith(answers))
                        .map(answers -> written.summary() + "\n\n" + answers)
                        .orElse(written.summary()))
                .needsCouncil(written.needsCouncil()
                        || COUNCIL.equals(DECISION_AUTHORITY.from(execution).getOrNull()))
                .build();
    }

    /**
     * Checks that the amounts which the person saw in the task are those of the paper.
     *
     * @throws BadUserRequestException when they are not; the task stays, and the person reads why
     */
    public void requireAsShown(DelegateExecution execution, Review review) {
        String shown = AMOUNT_TEXT.from(execution).getOrNull();
        String written = toDecide(execution, review).amounts();
        if (!Objects.equals(shown, written)) {
            throw new BadUserRequestException(
                    "Beløbet i opgaven er ændret, siden oplægget blev skrevet, så der kan ikke træffes afgørelse på det. "
                            + "I oplægget står: " + (written == null ? "ingen beløb" : written)
                            + ". Bed administratoren rette opgaven.");
        }
    }

    /**
     * Checks that the recommendation which people agree to is that of the paper.
     *
     * @throws IllegalStateException when it was changed since
     */
    public void requireRecommended(DelegateExecution execution, Review review) {
        String recommended =
                Recommendation.danishName(RECOMMENDATION.from(execution).get());
        if (!recommended.equals(toDecide(execution, review).recommendation())) {
            throw new IllegalStateException("The paper of " + review + " does not recommend " + recommended);
        }
    }
}
