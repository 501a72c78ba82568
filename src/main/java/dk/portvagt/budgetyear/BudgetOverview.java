package dk.portvagt.budgetyear;

import dk.portvagt.budget.BudgetFigures;
import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.FrameStatus;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineFigures;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolText;
import dk.portvagt.calendar.DanishDates;
import dk.portvagt.documents.Section;
import dk.portvagt.documents.Table;
import dk.portvagt.landscape.OperatingCost;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.OperationGap;
import dk.portvagt.meeting.StandingItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reports the pool to every meeting: the figures of each line in use with their moment, and the uncovered cost. */
@Component
public class BudgetOverview implements StandingItem {

    private final BudgetYears years;
    private final BudgetFigures figures;
    private final BudgetFrames frames;
    private final OperationCommitments operation;

    BudgetOverview(BudgetYears years, BudgetFigures figures, BudgetFrames frames, OperationCommitments operation) {
        this.years = years;
        this.figures = figures;
        this.frames = frames;
        this.operation = operation;
    }

    @Override
    public Kind kind() {
        return Kind.BUDGET;
    }

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        List<Integer> inUse = years.inUse(municipality);
        if (inUse.isEmpty()) {
            return List.of();
        }
        // The day only: with the time of day, an unchanged agenda would differ and be sent out again.
        LocalDate takenOn = figures.take(municipality, inUse.get(0)).takenAt().toLocalDate();
        return Stream.concat(
                        Stream.of("Tallene er opgjort " + DanishDates.of(takenOn)), warnings(municipality).stream())
                .toList();
    }

    /** Shows the lines of the years in use twice: where the money is, and what is expected of it. */
    @Override
    public List<Section> tables(String municipality, LocalDate on) {
        List<Integer> inUse = years.inUse(municipality);
        List<LineFigures> lines = inUse.isEmpty()
                ? List.of()
                : figures.take(municipality, inUse.get(0)).lines().stream()
                        .filter(line -> inUse.contains(line.status().line().year()))
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        Section.of(
                                "Puljen",
                                new Table(
                                        List.of(
                                                "Linje",
                                                "Bundet",
                                                "Budget",
                                                "Reserveret",
                                                "Disponeret",
                                                "Forbrug",
                                                "Rest"),
                                        lines.stream()
                                                .map(BudgetOverview::money)
                                                .toList(),
                                        1)),
                        Section.of(
                                "Budget og prognose",
                                new Table(
                                        List.of(
                                                "Linje",
                                                "Oprindeligt budget",
                                                "Korrigeret budget",
                                                "Forventet forbrug"),
                                        lines.stream()
                                                .map(BudgetOverview::forecast)
                                                .toList())));
    }

    private static List<String> money(LineFigures line) {
        LineStatus status = line.status();
        return List.of(
                PoolText.line(status.line()),
                Kroner.share(status.budget().subtract(status.available()), status.budget()),
                Kroner.format(status.budget()),
                Kroner.format(status.reserved()),
                Kroner.format(status.committed()),
                Kroner.format(status.spent()),
                Kroner.format(status.available()));
    }

    private static List<String> forecast(LineFigures line) {
        LineStatus status = line.status();
        return List.of(
                PoolText.line(status.line()),
                Kroner.format(status.original()),
                Kroner.format(status.budget()),
                line.expected() == null || line.expectedOn() == null
                        ? "ingen prognose"
                        : "%s pr. %s".formatted(Kroner.format(line.expected()), DanishDates.of(line.expectedOn())));
    }

    /** Lists what is wrong with the money of the years in use: gaps, ended contracts, frames with too much use. */
    public List<String> warnings(String municipality) {
        return years.inUse(municipality).stream()
                .flatMap(year -> warnings(municipality, year))
                .toList();
    }

    private Stream<String> warnings(String municipality, int year) {
        return Stream.of(
                        gap(municipality, year).stream(),
                        withoutContract(municipality, year).stream(),
                        exceeded(municipality, year))
                .flatMap(lines -> lines);
    }

    private Optional<String> gap(String municipality, int year) {
        OperationGap gap = operation.gap(municipality, year);
        return gap.missing().signum() == 0
                ? Optional.empty()
                : Optional.of("Hul i driften %d: %s er ikke disponeret, linjen mangler %s; ikke dækket: %s"
                        .formatted(
                                year,
                                Kroner.format(gap.cost()),
                                Kroner.format(gap.missing()),
                                gap.uncovered().stream()
                                        .map(BudgetOverview::solution)
                                        .collect(Collectors.joining(", "))));
    }

    private Optional<String> withoutContract(String municipality, int year) {
        List<OperatingCost> held = operation.withoutContract(municipality, year);
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Udløbne kontrakter: driften %d disponeres ikke, før systemejeren har taget stilling til kontrakten: %s"
                                .formatted(
                                        year,
                                        held.stream()
                                                .map(BudgetOverview::solution)
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * Lists frames with more use than budget. On a divided line, an office without a frame exceeds a budget of zero.
     */
    private Stream<String> exceeded(String municipality, int year) {
        List<FrameStatus> all = frames.of(municipality, year);
        Set<PoolLine> divided = all.stream()
                .filter(status -> status.budget().signum() > 0)
                .map(status -> status.frame().line())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(status ->
                        status.isExceeded() && divided.contains(status.frame().line()))
                .map(status -> "Ramme overskredet: %s".formatted(text(status)));
    }

    private static String text(FrameStatus status) {
        return "%s %d, %s, %s: %s ud over rammen på %s"
                .formatted(
                        status.frame().line().heading(),
                        status.frame().year(),
                        status.frame().office(),
                        status.frame().danishCategory(),
                        Kroner.format(status.left().negate()),
                        Kroner.format(status.budget()));
    }

    private static String solution(OperatingCost cost) {
        return cost.solution() + " (" + Kroner.format(cost.amount()) + ")";
    }
}
