package dk.portvagt.gate.steps;

import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import java.util.List;
import java.util.stream.Collectors;

/** Summarises the answers to a gate's criteria for decision makers. */
public final class CriteriaText {

    /**
     * The answers keep the full evidence; the summary only needs enough to recognise it. The engine stores at most 4000
     * characters in a string variable.
     */
    private static final int LONGEST_EVIDENCE = 160;

    private static final int LONGEST_SUMMARY = 3500;

    private CriteriaText() {}

    /** Writes the number of fulfilled criteria, then each unfulfilled or irrelevant one with its reason. */
    public static String summary(List<CriterionAnswer> answers) {
        String fulfilled = "%d af %d kriterier er opfyldt."
                .formatted(
                        answers.stream()
                                .filter(answer -> answer.answer() == Answer.FULFILLED)
                                .count(),
                        answers.size());
        String rest = answers.stream()
                .filter(answer -> answer.answer() != Answer.FULFILLED)
                .map(answer -> "\n\n%s: %s (%s)"
                        .formatted(
                                name(answer.answer()), answer.question(), shorten(answer.evidence(), LONGEST_EVIDENCE)))
                .collect(Collectors.joining());
        return shorten(fulfilled + rest, LONGEST_SUMMARY);
    }

    private static String name(Answer answer) {
        return answer == Answer.NOT_FULFILLED ? "Ikke opfyldt" : "Ikke relevant";
    }

    private static String shorten(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
