package dk.portvagt.budgetyear.steps;

import static dk.portvagt.budgetyear.steps.BudgetVariables.ACQUISITION_AMOUNT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.ACQUISITION_FRAMES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_AMOUNT;
import static dk.portvagt.budgetyear.steps.BudgetVariables.OPERATION_FRAMES;
import static dk.portvagt.budgetyear.steps.BudgetVariables.YEAR;

import dk.portvagt.budget.FrameAmount;
import dk.portvagt.budget.FrameTable;
import dk.portvagt.budget.Grant;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineYear;
import dk.portvagt.budget.PoolLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Reads the budget controller's proposed budget year: one amount per line, and its frames where it is divided. */
final class ProposedYear {

    private ProposedYear() {}

    static Map<PoolLine, BigDecimal> amounts(DelegateExecution execution) {
        return Map.of(
                PoolLine.ACQUISITION,
                        BigDecimal.valueOf(ACQUISITION_AMOUNT.from(execution).get()),
                PoolLine.OPERATION,
                        BigDecimal.valueOf(OPERATION_AMOUNT.from(execution).get()));
    }

    /** Lists the appropriation of each line. A line of 0 kr. asks for none. */
    static List<Grant> asks(DelegateExecution execution) {
        int year = YEAR.from(execution).get().intValue();
        return amounts(execution).entrySet().stream()
                .filter(line -> line.getValue().signum() != 0)
                .map(line ->
                        Grant.appropriate(new LineYear(execution.getTenantId(), line.getKey(), year), line.getValue()))
                .toList();
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

    /** Writes lines, then frames, one paragraph each. */
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
        return BudgetText.shortened(Stream.concat(lines, frames).collect(Collectors.joining("\n\n")));
    }
}
