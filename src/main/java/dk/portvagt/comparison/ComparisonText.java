package dk.portvagt.comparison;

import dk.portvagt.acquisition.RiskLevel;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.comparison.Comparison.Answer;
import dk.portvagt.comparison.Comparison.Fit;
import dk.portvagt.comparison.Proposal.Readiness;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a comparison in Danish, for its page and its paper alike. What nobody knows is called so, never zero. */
public final class ComparisonText {

    private static final String UNKNOWN = "mangler";

    private ComparisonText() {}

    /** Writes {@code Sammenligning af 3 forslag: Nyanskaffelser 2027}. */
    public static String title(Comparison comparison) {
        return "Sammenligning af %d forslag: %s"
                .formatted(comparison.proposals().size(), line(comparison));
    }

    private static String line(Comparison comparison) {
        return PoolText.line(new LineYear(comparison.municipality(), PoolLine.ACQUISITION, comparison.year()));
    }

    /** Writes all of it, a section for each topic. */
    public static List<Section> sections(Comparison comparison) {
        return Stream.concat(
                        Stream.of(pool(comparison), Section.of("Forslagene side om side", facts(comparison))),
                        words(comparison).stream())
                .toList();
    }

    /** Says which proposals the pool can pay for, in the order of the comparison. */
    public static Section pool(Comparison comparison) {
        List<Fit> fits = comparison.fits();
        return new Section(
                "Hvad puljen kan bære",
                List.of(ready(comparison), order(comparison), conclusion(comparison, fits)),
                new Table(
                        List.of("Nr.", "Forslag", "Tager af puljen", "Puljen kan bære det", "Tilbage"),
                        fits.stream()
                                .map(fit -> List.of(
                                        String.valueOf(fits.indexOf(fit) + 1),
                                        name(fit.proposal()),
                                        fit.answer() == Answer.NOTHING_THIS_YEAR
                                                ? "intet"
                                                : kroner(fit.proposal().need()),
                                        answer(fit),
                                        Kroner.format(whole(fit.left()))))
                                .toList()));
    }

    private static String ready(Comparison comparison) {
        return comparison.available() == null
                ? "Budgetåret %d er ikke åbnet, så puljen har ingen penge i det endnu.".formatted(comparison.year())
                : "%s har %s, der hverken er reserveret, disponeret eller brugt."
                        .formatted(line(comparison), Kroner.format(whole(comparison.available())));
    }

    private static String order(Comparison comparison) {
        return switch (comparison.order()) {
            case NET_PRESENT_VALUE ->
                "Pengene gives i rækkefølge efter nutidsværdi, den højeste først; et forslag uden kendt nutidsværdi"
                        + " kommer sidst. Et forslag, der ikke er penge til, springes over.";
            case AS_CHOSEN ->
                "Pengene gives i den rækkefølge, forslagene er valgt. Et forslag, der ikke er penge til, springes over.";
        };
    }

    private static String conclusion(Comparison comparison, List<Fit> fits) {
        BigDecimal wanted = fits.stream()
                .map(fit -> Optional.ofNullable(fit.proposal().need()).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lacking =
                wanted.subtract(Optional.ofNullable(comparison.available()).orElse(BigDecimal.ZERO));
        long fitting = fits.stream().filter(fit -> fit.answer() == Answer.FITS).count();
        long asking = fits.stream()
                .filter(fit -> fit.answer() == Answer.FITS || fit.answer() == Answer.TOO_LITTLE)
                .count();
        String all = lacking.signum() > 0
                ? "Til alle mangler der %s".formatted(Kroner.format(whole(lacking)))
                : "Der er penge til alle.";
        String unknown = fits.stream().anyMatch(fit -> fit.answer() == Answer.UNKNOWN)
                ? " Forslag uden kendt beløb er ikke regnet med."
                : "";
        return "%d af de %d forslag, der beder om penge i %d, kan være i puljen samtidig. %s%s"
                .formatted(fitting, asking, comparison.year(), all, unknown);
    }

    private static String answer(Fit fit) {
        return switch (fit.answer()) {
            case FITS -> "Ja";
            case TOO_LITTLE -> "Nej, der mangler " + Kroner.format(whole(fit.missing()));
            case NOTHING_THIS_YEAR -> "Beder ikke om noget det år";
            case UNKNOWN -> "Kan ikke siges: beløbet mangler";
        };
    }

    /** Lists what is known of each proposal: a row for each fact, a column for each proposal. */
    public static Table facts(Comparison comparison) {
        List<Proposal> proposals = comparison.proposals();
        return new Table(
                Stream.concat(Stream.of("Oplysning"), proposals.stream().map(ComparisonText::name))
                        .toList(),
                List.of(
                        row("Forvaltning", proposals, Proposal::office),
                        row("Hvor sagen er", proposals, Proposal::place),
                        row("Engangsudgift", proposals, plan(BusinessCase::oneOff)),
                        row("Drift om året", proposals, proposal -> kroner(proposal.yearlyOperation())),
                        row(
                                "Udgift i hele livet",
                                proposals,
                                plan(plan -> plan.oneOff().add(plan.running()))),
                        row(
                                "Gevinst i hele livet",
                                proposals,
                                proposal -> kroner(proposal.benefits().orElse(null))),
                        row(
                                "Nutidsværdi",
                                proposals,
                                proposal -> kroner(proposal.netPresentValue().orElse(null))),
                        row("Tjent hjem", proposals, ComparisonText::paidBack),
                        row(
                                "Samlet risiko",
                                proposals,
                                proposal -> Optional.ofNullable(proposal.risk())
                                        .map(RiskLevel::danishName)
                                        .orElse(UNKNOWN)),
                        row("Kriterier opfyldt", proposals, proposal -> criteria(proposal.readiness())),
                        row(
                                "Vilkår, der mangler",
                                proposals,
                                proposal -> proposal.readiness().conditions() == 0
                                        ? "ingen"
                                        : String.valueOf(proposal.readiness().conditions())),
                        row(
                                "Venter på",
                                proposals,
                                proposal -> Optional.ofNullable(
                                                proposal.readiness().awaited())
                                        .orElse("ingen afgørelse endnu"))));
    }

    private static List<String> row(String heading, List<Proposal> proposals, Function<Proposal, String> cell) {
        return Stream.concat(Stream.of(heading), proposals.stream().map(cell)).toList();
    }

    private static Function<Proposal, String> plan(Function<BusinessCase, BigDecimal> amount) {
        return proposal -> kroner(proposal.plan() == null ? null : known(amount.apply(proposal.plan())));
    }

    /** A plan has no costs of a kind that nobody has planned. */
    private static @Nullable BigDecimal known(BigDecimal cost) {
        return cost.signum() == 0 ? null : cost;
    }

    private static String paidBack(Proposal proposal) {
        return proposal.benefits().isEmpty()
                ? UNKNOWN
                : proposal.plan().paybackYear().map(year -> "i " + year).orElse("ikke i løsningens levetid");
    }

    private static String criteria(Readiness readiness) {
        return readiness.gate() == null
                ? UNKNOWN
                : "%d af %d (%s)".formatted(readiness.fulfilled(), readiness.criteria(), readiness.gate());
    }

    /** Lists what people wrote on strategy and risks, a section for each. */
    public static List<Section> words(Comparison comparison) {
        return List.of(
                said("Strategi", comparison, Proposal::strategicFit),
                said("De største risici", comparison, Proposal::topRisks));
    }

    private static Section said(String heading, Comparison comparison, Function<Proposal, @Nullable String> text) {
        List<String> paragraphs = new ArrayList<>();
        comparison
                .proposals()
                .forEach(proposal -> paragraphs.add(name(proposal) + ": "
                        + Optional.ofNullable(text.apply(proposal)).orElse(UNKNOWN)));
        return new Section(heading, paragraphs, null);
    }

    private static String name(Proposal proposal) {
        return proposal.title() + " (" + proposal.number() + ")";
    }

    private static String kroner(@Nullable BigDecimal amount) {
        return amount == null ? UNKNOWN : Kroner.format(whole(amount));
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }
}
