package dk.portvagt.gate.steps;

import static dk.portvagt.gate.steps.ReviewVariables.CRITERIA_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.MATERIAL_BY;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_ALTERNATIVES;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_CONSEQUENCES;
import static dk.portvagt.gate.steps.ReviewVariables.PAPER_SUMMARY;
import static dk.portvagt.gate.steps.ReviewVariables.RECOMMENDATION;
import static dk.portvagt.landscape.steps.ImplementationVariables.ACCEPTANCE_SUMMARY;
import static dk.portvagt.landscape.steps.ImplementationVariables.DELIVERY_SUMMARY;
import static dk.portvagt.landscape.steps.ImplementationVariables.DOCUMENTATION_FILED;
import static dk.portvagt.landscape.steps.ImplementationVariables.HANDOVER_NOTE;
import static dk.portvagt.landscape.steps.ImplementationVariables.KNOWLEDGE_TRANSFER;

import dk.portvagt.gate.CriteriaAnswers;
import dk.portvagt.gate.Review;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Writes the paper of a small case's go-live from what its people have said in implementation, and names these people,
 * who must not decide on it.
 */
@Component
class DraftShortPaperDelegate implements JavaDelegate {

    private final ReviewAtHand atHand;
    private final ReviewPapers reviewPapers;
    private final CasePapers papers;
    private final MaterialAuthors authors;
    private final CriteriaAnswers criteria;

    DraftShortPaperDelegate(
            ReviewAtHand atHand,
            ReviewPapers reviewPapers,
            CasePapers papers,
            MaterialAuthors authors,
            CriteriaAnswers criteria) {
        this.criteria = criteria;
        this.atHand = atHand;
        this.reviewPapers = reviewPapers;
        this.papers = papers;
        this.authors = authors;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Review review = atHand.review(execution);
        MATERIAL_BY.on(execution).set(String.join(",", authors.of(review)));
        RECOMMENDATION.on(execution).set("approve");
        if (criteria.ofReview(review.id()).isEmpty()) {
            CRITERIA_SUMMARY.on(execution).set("Besvares ikke på det lille spor.");
        }
        PAPER_SUMMARY.on(execution).set(summary(execution));
        PAPER_ALTERNATIVES.on(execution).set(null);
        PAPER_CONSEQUENCES.on(execution).set(null);
        papers.file(review, reviewPapers.write(execution, review), execution);
    }

    /** Formats the answers of implementation, one per line; what the case was not asked for is left out. */
    private static String summary(DelegateExecution execution) {
        return Stream.of(
                        line("Leveret", DELIVERY_SUMMARY, execution),
                        line("Oplæring", KNOWLEDGE_TRANSFER, execution),
                        line("Afprøvet", ACCEPTANCE_SUMMARY, execution),
                        DOCUMENTATION_FILED
                                .from(execution)
                                .getOptional()
                                .map(filed -> "Dokumentationen er "
                                        + (filed.equals("yes") ? "lagt på plads." : "ikke lagt på plads.")),
                        line("Overtaget af driften", HANDOVER_NOTE, execution))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n\n"));
    }

    private static Optional<String> line(String heading, VariableFactory<String> answer, DelegateExecution execution) {
        return answer.from(execution).getOptional().map(text -> heading + ": " + text);
    }
}
