package dk.portvagt.gate.steps;

import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import java.util.List;
import java.util.stream.Collectors;

/** How the criteria of a gate were answered, for those who decide. */
public final class CriteriaText {

    /** Evidence is kept in full with the answers; here it only has to be recognised. An engine string ends at 4000. */
    private static final int LONGEST_EVIDENCE = 160;

    private static final int LONGEST_SUMMARY = 3500;

    private CriteriaText() {}

    /** How many are fulfilled, then each that is not fulfilled or not relevant, with the reason given. */
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
