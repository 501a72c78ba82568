package dk.portvagt.existing.steps;

import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.budget.YearAmount;
import dk.portvagt.decision.DecisionPaper;
import dk.portvagt.decision.Recommendation;
import dk.portvagt.existing.OperationToDecide;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the decision paper on what solutions already in use cost: one paper for all, with an amount for each. */
final class OperationPapers {

    /** A text variable holds 4000 characters: the dearest are named, the others are counted and added up. */
    private static final int MOST_NAMED = 25;

    private OperationPapers() {}

    static DecisionPaper of(String municipality, List<OperationToDecide> operation) {
        return DecisionPaper.in(municipality)
                .title("Løsninger i drift: "
                        + (operation.size() == 1 ? operation.get(0).name() : operation.size()))
                .amounts(PoolText.amounts(byYear(operation)))
                .recommendation(Recommendation.APPROVE.danishName())
                .summary(Stream.of(
                                "%s var i brug, før kommunen begyndte med Portvagt, og følges nu som sager i drift. Driften"
                                                .formatted(operation.size() == 1 ? "Løsningen" : "Løsningerne")
                                        + " ligger i det vedtagne budget. Med godkendelsen disponeres den hvert år som for"
                                        + " løsninger, gruppen selv har godkendt.",
                                lines(sums(operation)),
                                lines(named(operation)))
                        .collect(Collectors.joining("\n\n")))
                .consequences("Uden godkendelse er løsningerne stadig i drift og følges, men der disponeres ingen penge"
                        + " til dem. Rækker driftslinjen ikke, får økonomikonsulenten opgaven at finde dækning.")
                .asks(operation.stream()
                        .filter(cost -> cost.yearlyCost().signum() > 0)
                        .map(cost -> Grant.operate(
                                cost.caseNumber().toString(),
                                PoolLine.OPERATION,
                                new YearAmount(cost.costFrom(), cost.yearlyCost())))
                        .toList())
                .build();
    }

    /** What all of them cost in each year in which one of them begins; the last sum is that of all later years. */
    private static List<YearAmount> byYear(List<OperationToDecide> operation) {
        return operation.stream()
                .map(OperationToDecide::costFrom)
                .distinct()
                .sorted()
                .map(year -> new YearAmount(
                        year,
                        total(operation.stream()
                                .filter(cost -> cost.costFrom() <= year)
                                .toList())))
                .toList();
    }

    private static List<String> sums(List<OperationToDecide> operation) {
        Map<String, List<OperationToDecide>> byOffice = operation.stream()
                .collect(Collectors.groupingBy(OperationToDecide::office, TreeMap::new, Collectors.toList()));
        return byOffice.entrySet().stream()
                .map(office -> "%s: %d, %s om året"
                        .formatted(office.getKey(), office.getValue().size(), Kroner.format(total(office.getValue()))))
                .toList();
    }

    private static List<String> named(List<OperationToDecide> operation) {
        List<OperationToDecide> others = operation.stream().skip(MOST_NAMED).toList();
        return Stream.concat(
                        operation.stream().limit(MOST_NAMED).map(OperationPapers::line),
                        others.isEmpty()
                                ? Stream.empty()
                                : Stream.of(
                                        ("Her står de %d dyreste. De øvrige %d koster tilsammen %s om året; hele listen står i"
                                                        + " dagsordenen, der er sendt ud.")
                                                .formatted(MOST_NAMED, others.size(), Kroner.format(total(others)))))
                .toList();
    }

    private static String line(OperationToDecide cost) {
        String name = cost.name().length() > 60 ? cost.name().substring(0, 60) + "…" : cost.name();
        return "%s %s: %s fra %d".formatted(cost.caseNumber(), name, Kroner.format(cost.yearlyCost()), cost.costFrom());
    }

    private static String lines(List<String> entries) {
        return String.join("\n", entries);
    }

    private static BigDecimal total(List<OperationToDecide> operation) {
        return operation.stream().map(OperationToDecide::yearlyCost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
