package dk.portvagt.gate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CriteriaTextTest {

    @Test
    void sums_criteria_up_with_the_reasons_for_what_is_not_fulfilled() {
        String summary = CriteriaText.summary(List.of(
                new CriterionAnswer("g1-need", "Er der et reelt behov?", Answer.FULFILLED, "Notat 12", "x"),
                new CriterionAnswer("g1-owner", "Er der en ejer?", Answer.NOT_FULFILLED, "Stillingen er ledig", "x"),
                new CriterionAnswer("g1-joint", "Fælles?", Answer.NOT_RELEVANT, "Kun os", "y")));

        assertThat(summary)
                .isEqualTo("1 af 3 kriterier er opfyldt.\n\n"
                        + "Ikke opfyldt: Er der en ejer? (Stillingen er ledig)\n\n"
                        + "Ikke relevant: Fælles? (Kun os)");
    }

    @Test
    void keeps_the_summary_within_what_an_engine_variable_holds() {
        CriterionAnswer wordy = new CriterionAnswer("x", "Spørgsmål?", Answer.NOT_FULFILLED, "a".repeat(2000), "x");

        assertThat(CriteriaText.summary(Collections.nCopies(60, wordy)).length())
                .isLessThan(4000);
    }
}
