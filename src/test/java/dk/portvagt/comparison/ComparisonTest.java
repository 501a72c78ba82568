package dk.portvagt.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dk.portvagt.acquisition.CaseNumber;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.comparison.Comparison.Answer;
import dk.portvagt.comparison.Comparison.Fit;
import dk.portvagt.comparison.Comparison.Order;
import dk.portvagt.comparison.Proposal.Readiness;
import dk.portvagt.documents.Table;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pool gives its money in order, and nothing unknown counts as zero. */
class ComparisonTest {

    private static final int YEAR = 2027;
    private static final Proposal DEAR = proposal(1, "Datavarehus", 700, 900L);
    private static final Proposal BEST = proposal(2, "Omsorg", 400, 2_000L);
    private static final Proposal SMALL = proposal(3, "Kort", 100, 120L);
    private static final Proposal WITHOUT_BENEFITS = proposal(4, "Arkiv", 50, null);

    @Test
    void gives_by_net_present_value_and_skips_what_there_is_no_money_for() {
        Comparison comparison = compare(Order.NET_PRESENT_VALUE, 1_000, WITHOUT_BENEFITS, SMALL, DEAR, BEST);

        assertThat(comparison.fits())
                .extracting(fit -> fit.proposal().title(), Fit::answer, Fit::left, Fit::missing)
                .containsExactly(
                        tuple("Omsorg", Answer.FITS, 600, 0),
                        tuple("Datavarehus", Answer.TOO_LITTLE, 600, 100),
                        tuple("Kort", Answer.FITS, 500, 0),
                        tuple("Arkiv", Answer.FITS, 450, 0));
        assertThat(ComparisonText.pool(comparison).paragraphs())
                .contains("3 af de 4 forslag, der beder om penge i 2027, kan være i puljen samtidig. Til alle mangler"
                        + " der 250 kr.");
    }

    @Test
    void gives_in_the_order_of_the_choice() {
        assertThat(compare(Order.AS_CHOSEN, 1_000, DEAR, BEST, SMALL).fits())
                .extracting(fit -> fit.proposal().title(), Fit::answer)
                .containsExactly(
                        Tuple.tuple("Datavarehus", Answer.FITS),
                        Tuple.tuple("Omsorg", Answer.TOO_LITTLE),
                        Tuple.tuple("Kort", Answer.FITS));
    }

    @Test
    void says_of_what_nobody_knows_that_it_is_missing() {
        Proposal unknown = new Proposal(
                CaseNumber.of("901-2027-0009"),
                "Robotter",
                "Sundhed",
                "Idéfasen",
                null,
                null,
                null,
                null,
                null,
                new Readiness(null, 0, 0, 0, null),
                null);
        Comparison comparison = compare(Order.NET_PRESENT_VALUE, 1_000, unknown, WITHOUT_BENEFITS);

        assertThat(comparison.fits().get(0).answer()).isEqualTo(Answer.UNKNOWN);
        Table facts = ComparisonText.facts(comparison);
        assertThat(facts.rows())
                .filteredOn(row -> row.get(0).equals("Nutidsværdi"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly("Nutidsværdi", "mangler", "mangler"));
        assertThat(facts.rows().stream()
                        .filter(row -> row.get(1).equals("mangler"))
                        .map(row -> row.get(0)))
                .containsExactly(
                        "Engangsudgift",
                        "Drift om året",
                        "Udgift i hele livet",
                        "Gevinst i hele livet",
                        "Nutidsværdi",
                        "Tjent hjem",
                        "Samlet risiko",
                        "Kriterier opfyldt");
        assertThat(ComparisonText.words(comparison).get(0).paragraphs()).contains("Robotter (901-2027-0009): mangler");
    }

    @Test
    void gives_nothing_in_a_year_that_is_not_open() {
        Comparison comparison = Comparison.of("901", YEAR, Order.AS_CHOSEN, null, List.of(BEST, SMALL));

        assertThat(comparison.fits()).extracting(Fit::answer).containsOnly(Answer.TOO_LITTLE);
        assertThat(ComparisonText.pool(comparison).paragraphs().get(0)).startsWith("Budgetåret 2027 er ikke åbnet");
    }

    private static Comparison compare(Order order, long available, Proposal... chosen) {
        return Comparison.of("901", YEAR, order, BigDecimal.valueOf(available), List.of(chosen));
    }

    private static Tuple tuple(String title, Answer answer, long left, long missing) {
        return Tuple.tuple(title, answer, BigDecimal.valueOf(left), BigDecimal.valueOf(missing));
    }

    private static Proposal proposal(int number, String title, long need, @Nullable Long benefits) {
        List<YearAmount> costs = List.of(YearAmount.of(YEAR, need));
        return new Proposal(
                CaseNumber.of("901-2027-000" + number),
                title,
                "Sundhed",
                "Idéfasen",
                BusinessCase.of(
                        new BigDecimal("0.035"),
                        costs,
                        List.of(),
                        benefits == null ? List.of() : List.of(YearAmount.of(YEAR, benefits))),
                null,
                null,
                null,
                null,
                new Readiness(null, 0, 0, 0, null),
                BigDecimal.valueOf(need));
    }
}
