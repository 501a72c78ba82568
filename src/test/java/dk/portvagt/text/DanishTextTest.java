package dk.portvagt.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.Shortfall;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.NewCondition;
import dk.portvagt.gate.CoverSource;
import dk.portvagt.gate.CriterionAnswer;
import dk.portvagt.gate.CriterionAnswer.Answer;
import dk.portvagt.gate.PlannedCover;
import dk.portvagt.gate.steps.CriteriaText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DanishTextTest {

    private static final LineYear ACQUISITION = new LineYear("901", PoolLine.ACQUISITION, 2026);
    private static final LineYear OPERATION = new LineYear("901", PoolLine.OPERATION, 2027);

    @Test
    void writes_dates_and_amounts_as_danes_read_them() {
        assertThat(DanishText.date(LocalDate.of(2026, 5, 4))).isEqualTo("4. maj 2026");
        assertThat(DanishText.amounts(List.of(YearAmount.of(2026, 1_250_000), YearAmount.of(2027, 500))))
                .isEqualTo("2026: 1.250.000 kr.\n\n2027: 500 kr.");
    }

    @Test
    void says_what_a_line_lacks() {
        Shortfall shortfall = new Shortfall(ACQUISITION, BigDecimal.valueOf(250_000), BigDecimal.valueOf(200_000));

        assertThat(DanishText.shortfalls(List.of(shortfall)))
                .isEqualTo("Nyanskaffelser 2026: mangler 50.000 kr. (der er 200.000 kr., der skal bruges 250.000 kr.)");
    }

    @Test
    void says_where_missing_money_comes_from() {
        PlannedCover transfer =
                new PlannedCover(1, CoverSource.TRANSFER, OPERATION, ACQUISITION, BigDecimal.valueOf(50_000), null);
        PlannedCover supplementary = new PlannedCover(
                2, CoverSource.SUPPLEMENTARY, null, ACQUISITION, BigDecimal.valueOf(1_000), "Kassebeholdningen");

        assertThat(DanishText.covers(List.of(transfer, supplementary)))
                .isEqualTo("50.000 kr. til Nyanskaffelser 2026 fra Drift 2027\n\n"
                        + "1.000 kr. til Nyanskaffelser 2026 som tillægsbevilling: Kassebeholdningen");
    }

    @Test
    void says_nothing_about_nothing() {
        assertThat(DanishText.shortfalls(List.of())).isNull();
        assertThat(DanishText.covers(List.of())).isNull();
    }

    @Test
    void names_the_owner_and_the_deadline_of_a_condition() {
        assertThat(DanishText.condition(
                        new NewCondition("Aftalen er underskrevet", "it-architect", LocalDate.of(2026, 9, 1))))
                .isEqualTo("Aftalen er underskrevet (IT-arkitekt, senest 1. september 2026)");
    }

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
