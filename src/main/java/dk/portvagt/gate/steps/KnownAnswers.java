package dk.portvagt.gate.steps;

import dk.portvagt.calendar.DanishDates;
import dk.portvagt.engine.task.CaseAnswer;
import dk.portvagt.engine.task.CaseAnswers;
import dk.portvagt.gate.Review;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells what a case already says about a criterion, with source and date, so that nobody is asked twice. */
@Component
class KnownAnswers {

    private final CaseAnswers answers;

    KnownAnswers(CaseAnswers answers) {
        this.answers = answers;
    }

    /**
     * Writes the answers that the case holds.
     *
     * @param fields keys of form fields, separated by commas
     * @return one line an answer, in Danish; empty if the case holds none
     */
    Optional<String> about(Review review, String fields) {
        List<String> keys = Stream.of(fields.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        return Optional.of(answers.latest(review.municipality(), review.caseNumber(), keys).stream()
                        .map(KnownAnswers::line)
                        .collect(Collectors.joining("\n")))
                .filter(text -> !text.isEmpty());
    }

    private static String line(CaseAnswer answer) {
        return "%s: %s (%s, %s)"
                .formatted(answer.field(), answer.text(), answer.source(), DanishDates.of(answer.day()));
    }
}
