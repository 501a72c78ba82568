package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.ACQUISITION_AMOUNT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.ACQUISITION_FRAMES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_AMOUNT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_FRAMES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.PL_PERCENT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.PL_SOURCE;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.FrameAmount;
import dk.portvagt.budget.FrameTable;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PriceAdjustment;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Reads the budget controller's proposed budget year: one amount per line, the adjustment of prices, and frames where a
 * line is divided.
 */
final class ProposedYear {

    private ProposedYear() {}

    static Map<PoolLine, BigDecimal> amounts(DelegateExecution execution) {
        return Map.of(
                PoolLine.ACQUISITION,
                        BigDecimal.valueOf(ACQUISITION_AMOUNT.from(execution).get()),
                PoolLine.OPERATION,
                        BigDecimal.valueOf(OPERATION_AMOUNT.from(execution).get()));
    }

    /** Returns the percentage by which prices and wages rise; empty without one, whatever it is. */
    static Optional<BigDecimal> percent(DelegateExecution execution) {
        return PL_PERCENT
                .from(execution)
                .getOptional()
                .map(text -> text.replace("%", "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> new BigDecimal(text.replace(',', '.')));
    }

    /** Returns the adjustment of each line in whole kroner; none for a line whose adjustment is nothing. */
    static Map<PoolLine, BigDecimal> adjustments(DelegateExecution execution) {
        Map<PoolLine, BigDecimal> adjustments = new EnumMap<>(PoolLine.class);
        percent(execution)
                .map(PriceAdjustment::new)
                .ifPresent(prices -> amounts(execution).forEach((line, amount) -> {
                    if (prices.of(amount).signum() > 0) {
                        adjustments.put(line, prices.of(amount));
                    }
                }));
        return adjustments;
    }

    /** Lists the appropriation of each line, and the adjustment of its prices. A line of 0 kr. asks for none. */
    static List<Grant> asks(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        Stream<Grant> appropriations = amounts(execution).entrySet().stream()
                .filter(line -> line.getValue().signum() != 0)
                .map(line ->
                        Grant.appropriate(new LineYear(execution.getTenantId(), line.getKey(), year), line.getValue()));
        Stream<Grant> adjustments = adjustments(execution).entrySet().stream()
                .map(line -> Grant.adjustPrices(
                        new LineYear(execution.getTenantId(), line.getKey(), year), line.getValue()));
        return Stream.concat(appropriations, adjustments).toList();
    }

    /**
     * Reads the frames of both lines.
     *
     * @param offices empty accepts any office
     */
    static List<FrameTable.Result> read(DelegateExecution execution, Set<String> offices) {
        int year = YEAR.from(execution).get().intValue();
        Map<PoolLine, BigDecimal> amounts = amounts(execution);
        return List.of(
                FrameTable.read(
                        ACQUISITION_FRAMES.from(execution).getOrNull(),
                        PoolLine.ACQUISITION,
                        year,
                        amounts.get(PoolLine.ACQUISITION),
                        offices),
                FrameTable.read(
                        OPERATION_FRAMES.from(execution).getOrNull(),
                        PoolLine.OPERATION,
                        year,
                        amounts.get(PoolLine.OPERATION),
                        offices));
    }

    /** Returns the frames of a checked proposal. */
    static List<FrameAmount> frames(DelegateExecution execution) {
        return read(execution, Set.of()).stream()
                .flatMap(line -> line.frames().stream())
                .toList();
    }

    /** Writes lines, then the adjustment of prices, then frames, one paragraph each. */
    static String text(DelegateExecution execution) {
        Map<PoolLine, BigDecimal> amounts = amounts(execution);
        Stream<String> lines = Stream.of(
                "Nyanskaffelser: " + Kroner.format(amounts.get(PoolLine.ACQUISITION)),
                "Drift: " + Kroner.format(amounts.get(PoolLine.OPERATION)));
        Stream<String> frames = frames(execution).stream()
                .map(given -> "Ramme, %s, %s, %s: %s"
                        .formatted(
                                given.frame().line().danishName(),
                                given.frame().office(),
                                given.frame().danishCategory(),
                                Kroner.format(given.amount())));
        return BudgetText.shortened(Stream.of(lines, adjustmentTexts(execution), frames)
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n\n")));
    }

    private static Stream<String> adjustmentTexts(DelegateExecution execution) {
        Map<PoolLine, BigDecimal> amounts = amounts(execution);
        Stream<String> lines = adjustments(execution).entrySet().stream()
                .map(line -> "PL-regulering, %s: %s, i alt %s"
                        .formatted(
                                line.getKey().heading(),
                                Kroner.format(line.getValue()),
                                Kroner.format(amounts.get(line.getKey()).add(line.getValue()))));
        Stream<String> source = percent(execution).stream()
                .map(percent -> "PL-reguleringen er %s %%. Kilde: %s"
                        .formatted(
                                percent.toPlainString().replace('.', ','),
                                PL_SOURCE.from(execution).getOptional().orElse("ikke oplyst")));
        return Stream.concat(lines, source);
    }
}
