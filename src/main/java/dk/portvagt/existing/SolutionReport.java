package dk.portvagt.existing;

import dk.portvagt.budget.Kroner;
import dk.portvagt.text.RowProblem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports what a file of solutions holds, before anything is taken in.
 *
 * @param fileError why the file as a whole cannot be read, in Danish; null when it was read
 * @param problems what to correct; nothing is taken in while there are any
 * @param solutions all solutions of the file without problems, in its order
 * @param known keys of those that are taken in already
 */
public record SolutionReport(
        @Nullable String fileError, List<RowProblem> problems, List<ExistingSolution> solutions, List<String> known) {

    public SolutionReport {
        problems = List.copyOf(problems);
        solutions = List.copyOf(solutions);
        known = List.copyOf(known);
    }

    static SolutionReport unreadable(String reason) {
        return new SolutionReport(reason, List.of(), List.of(), List.of());
    }

    /** Tells whether the file may be taken in as it is. */
    public boolean isReady() {
        return fileError == null && problems.isEmpty();
    }

    /** Returns the solutions that taking in would add. */
    public List<ExistingSolution> fresh() {
        return solutions.stream()
                .filter(solution -> !known.contains(solution.key()))
                .toList();
    }

    /** Returns what the solutions to add cost a year, in Danish: {@code 1.250.000 kr.} */
    public String yearlyCostInKroner() {
        return Kroner.format(
                fresh().stream().map(ExistingSolution::yearlyCost).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
