package dk.portvagt.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.PortvagtTest;
import dk.portvagt.acquisition.AcquisitionCases;
import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.acquisition.Ideas;
import dk.portvagt.gate.CriterionAnswer.Answer;
import dk.portvagt.text.Outcome;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortvagtTest
class CriteriaAnswersTest {

    private static final AtomicLong NEXT_REVIEW = new AtomicLong(1_000_000);

    @Autowired
    private AcquisitionCases cases;

    @Autowired
    private CriteriaAnswers answers;

    @Autowired
    private JdbcClient database;

    private CaseNumber number;
    private long review;

    @BeforeEach
    void aReview() {
        Ideas.municipality(database, "834");
        number = cases.register(Ideas.of("834", "Borgerportal"));
        review = NEXT_REVIEW.incrementAndGet();
    }

    @Test
    void keeps_each_answer_with_evidence_and_name() {
        List<CriterionAnswer> given = List.of(
                answer("need", Answer.FULFILLED, "Sagsnotat 12"),
                answer("reuse", Answer.NOT_FULFILLED, "Nabokommunen svarer i maj"),
                answer("vendor", Answer.NOT_RELEVANT, "Egenudvikling"));

        assertThat(answers.record(number, "G1", review, given)).isEqualTo(Outcome.done());

        assertThat(answers.ofReview(review)).containsExactlyElementsOf(given);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void refuses_all_when_one_lacks_its_evidence(String evidence) {
        List<CriterionAnswer> given =
                List.of(answer("need", Answer.FULFILLED, "Sagsnotat 12"), answer("reuse", Answer.FULFILLED, evidence));

        assertThat(answers.record(number, "G1", review, given))
                .isEqualTo(Outcome.refused("Spørgsmålet “Hvad med reuse?” mangler dokumentation eller begrundelse."));
        assertThat(answers.ofReview(review)).isEmpty();
    }

    @Test
    void refuses_a_criterion_left_open() {
        assertThat(answers.record(number, "G1", review, List.of(answer("reuse", null, "Se bilag"))))
                .isEqualTo(Outcome.refused("Spørgsmålet “Hvad med reuse?” mangler et svar."));
    }

    @Test
    void takes_the_last_answer_of_a_review() {
        answers.record(number, "G1", review, List.of(answer("need", Answer.NOT_FULFILLED, "Uklart")));
        answers.record(number, "G1", review, List.of(answer("need", Answer.FULFILLED, "Notat")));

        assertThat(answers.ofReview(review)).containsExactly(answer("need", Answer.FULFILLED, "Notat"));
    }

    private static CriterionAnswer answer(String criterion, Answer answer, String evidence) {
        return new CriterionAnswer(criterion, "Hvad med " + criterion + "?", answer, evidence, "it-architect");
    }
}
