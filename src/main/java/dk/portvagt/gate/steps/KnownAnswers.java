package dk.portvagt.gate.steps;

import dk.portvagt.budget.Kroner;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.task.CaseAnswer;
import dk.portvagt.engine.task.CaseAnswers;
import dk.portvagt.gate.Criterion;
import dk.portvagt.gate.Funding;
import dk.portvagt.gate.Review;
import dk.portvagt.gate.ReviewFunds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Tells what a case, and the pool, already say about a criterion, with source and date, so that nobody is asked twice.
 */
@Component
class KnownAnswers {

    private final CaseAnswers answers;
    private final ReviewAtHand atHand;
    private final ReviewFunds funds;
    private final Clock clock;

    KnownAnswers(CaseAnswers answers, ReviewAtHand atHand, ReviewFunds funds, Clock clock) {
        this.answers = answers;
        this.atHand = atHand;
        this.funds = funds;
        this.clock = clock;
    }

    /**
     * Writes the answers that the case holds.
     *
     * @param fields keys of form fields, and {@link Criterion#FUNDS} for the pool's answer, separated by commas
     * @return one line an answer, in Danish; empty if the case holds none, or if the pool is asked and has too little
     */
    Optional<String> about(DelegateExecution execution, Review review, String fields) {
        List<String> keys = Stream.of(fields.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        Stream<String> lines = answers.latest(review.municipality(), review.caseNumber(), keys).stream()
                .map(KnownAnswers::line);
        if (keys.contains(Criterion.FUNDS)) {
            Optional<String> cover = cover(review, atHand.funding(execution, review));
            if (cover.isEmpty()) {
                return Optional.empty();
            }
            lines = Stream.concat(lines, cover.stream());
        }
        return Optional.of(lines.collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    private Optional<String> cover(Review review, Funding funding) {
        if (!funds.missing(review, funding).isEmpty()) {
            return Optional.empty();
        }
        String amounts = funding.amounts().stream()
                .map(wanted -> Kroner.format(wanted.amount()) + " i " + wanted.year())
                .collect(Collectors.joining(", "));
        return Optional.of("Dækning i den centrale pulje: %s (puljen, %s)"
                .formatted(
                        amounts.isEmpty() ? "der skal ikke bruges penge" : amounts,
                        DanishDates.of(LocalDate.now(clock))));
    }

    private static String line(CaseAnswer answer) {
        return "%s: %s (%s, %s)"
                .formatted(answer.field(), answer.text(), answer.source(), DanishDates.of(answer.day()));
    }
}
