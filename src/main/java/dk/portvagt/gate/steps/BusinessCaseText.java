package dk.portvagt.gate.steps;

import dk.portvagt.budget.Kroner;
import dk.portvagt.businesscase.BusinessCase;
import dk.portvagt.businesscase.BusinessCase.Deviation;
import dk.portvagt.businesscase.BusinessCase.Scenario;
import dk.portvagt.businesscase.BusinessCaseVersion;
import dk.portvagt.businesscase.CashFlow;
import dk.portvagt.decision.DecisionSubject;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the figures of a business case in Danish notation: whole kroner, computed from exact ones. */
final class BusinessCaseText {

    private static final String NEVER = "Ikke i løsningens levetid";
    private static final List<Figure> FIGURES = List.of(
            new Figure("Engangsudgifter i alt", BusinessCase::oneOff),
            new Figure("Driftsudgifter i alt", BusinessCase::running),
            new Figure("Gevinster i alt", BusinessCase::benefits),
            new Figure("Gevinster minus udgifter", BusinessCase::net),
            new Figure("Nettonutidsværdi", BusinessCase::netPresentValue));

    private BusinessCaseText() {}

    /**
     * Writes key figures, year by year, sensitivity, and the changes since the gate before.
     *
     * @param rateSource the authority that sets the discount rate
     */
    static List<Section> sections(
            BusinessCaseVersion current, Optional<BusinessCaseVersion> before, String rateSource) {
        BusinessCase content = current.content();
        return List.of(
                new Section(
                        "Nøgletal",
                        List.of("Beløb er i kroner ekskl. moms i %d-priser og afrundet til hele kroner."
                                .formatted(content.firstYear())),
                        keyFigures(content)),
                new Section("Udgifter og gevinster år for år", List.of(), years(content)),
                new Section(
                        "Følsomhed",
                        List.of("Hvad nettonutidsværdien bliver, hvis det går anderledes end ventet."),
                        sensitivity(content)),
                before.map(last -> new Section("Ændringer siden den forrige gate", List.of(), changes(last, current)))
                        .orElseGet(() ->
                                Section.of("Ændringer siden den forrige gate", "Det er sagens første business case.")),
                Section.of(
                        "Sådan er der regnet",
                        ("Nettonutidsværdien er summen af hvert års gevinster minus udgifter, tilbagediskonteret til %d med"
                                        + " %s om året. Diskonteringsrente: %s.")
                                .formatted(content.firstYear(), percent(content.rate()), rateSource),
                        "Tilbagebetalingsåret er det år, fra hvis udgang gevinsterne har betalt alle udgifter hidtil og"
                                + " bliver ved med det, uden diskontering."));
    }

    /** Writes the key figures, which a decision paper repeats. */
    static Table keyFigures(BusinessCase content) {
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : FIGURES) {
            rows.add(List.of(figure.name(), Kroner.format(whole(figure.value().apply(content)))));
        }
        rows.add(List.of("Tilbagebetalt i", payback(content)));
        rows.add(List.of("Periode", content.firstYear() + "-" + content.lastYear()));
        rows.add(List.of("Diskonteringsrente", percent(content.rate())));
        return new Table(List.of("Nøgletal", "Værdi"), rows);
    }

    private static Table years(BusinessCase content) {
        List<List<String>> rows = new ArrayList<>();
        BigDecimal soFar = BigDecimal.ZERO;
        for (CashFlow flow : content.flows()) {
            soFar = soFar.add(flow.net());
            rows.add(List.of(
                    String.valueOf(flow.year()),
                    number(flow.oneOff()),
                    number(flow.running()),
                    number(flow.benefits()),
                    number(flow.net()),
                    number(soFar),
                    number(content.presentValue(flow))));
        }
        rows.add(List.of(
                "I alt",
                number(content.oneOff()),
                number(content.running()),
                number(content.benefits()),
                number(content.net()),
                number(soFar),
                number(content.netPresentValue())));
        return new Table(
                List.of("År", "Engangsudgifter", "Drift", "Gevinster", "Netto", "Netto, akkumuleret", "Nutidsværdi"),
                rows);
    }

    private static Table sensitivity(BusinessCase content) {
        return new Table(
                List.of("Hvis", "Nettonutidsværdi", "Forskel"),
                content.sensitivity().stream()
                        .map(outcome -> List.of(
                                name(outcome),
                                Kroner.format(whole(outcome.netPresentValue())),
                                difference(content.netPresentValue(), outcome.netPresentValue())))
                        .toList());
    }

    private static Table changes(BusinessCaseVersion before, BusinessCaseVersion now) {
        List<List<String>> rows = new ArrayList<>();
        for (Figure figure : FIGURES) {
            BigDecimal earlier = figure.value().apply(before.content());
            BigDecimal later = figure.value().apply(now.content());
            rows.add(List.of(
                    figure.name(),
                    Kroner.format(whole(earlier)),
                    Kroner.format(whole(later)),
                    difference(earlier, later)));
        }
        rows.add(List.of("Tilbagebetalt i", payback(before.content()), payback(now.content()), ""));
        rows.add(List.of(
                "Periode",
                before.content().firstYear() + "-" + before.content().lastYear(),
                now.content().firstYear() + "-" + now.content().lastYear(),
                ""));
        rows.add(List.of(
                "Diskonteringsrente",
                percent(before.content().rate()),
                percent(now.content().rate()),
                ""));
        return new Table(List.of("Nøgletal", edition(before), edition(now), "Forskel"), rows);
    }

    private static String edition(BusinessCaseVersion version) {
        return "%s (version %d)"
                .formatted(DecisionSubject.valueOf(version.gate()).danishName(), version.version());
    }

    private static String name(Deviation outcome) {
        return name(outcome.scenario());
    }

    private static String name(Scenario scenario) {
        return switch (scenario) {
            case DEARER -> "Udgifterne bliver 20 % højere";
            case FEWER_BENEFITS -> "Gevinsterne bliver 20 % lavere";
            case LATER_BENEFITS -> "Gevinsterne kommer et år senere";
            case HIGHER_RATE -> "Diskonteringsrenten er 1 procentpoint højere";
            case LOWER_RATE -> "Diskonteringsrenten er 1 procentpoint lavere";
        };
    }

    private static String payback(BusinessCase content) {
        return content.paybackYear().map(String::valueOf).orElse(NEVER);
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
    }

    /** Computes the difference of the displayed amounts, so that adding them up leaves no odd krone. */
    private static String difference(BigDecimal from, BigDecimal to) {
        BigDecimal whole = whole(to).subtract(whole(from));
        return (whole.signum() > 0 ? "+" : "") + Kroner.format(whole);
    }

    private static String number(BigDecimal amount) {
        return Kroner.format(whole(amount)).replace(" kr.", "");
    }

    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    private record Figure(String name, Function<BusinessCase, BigDecimal> value) {}
}
