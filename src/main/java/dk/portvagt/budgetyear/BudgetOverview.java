package dk.portvagt.budgetyear;

import dk.portvagt.budget.BudgetFrames;
import dk.portvagt.budget.BudgetYears;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.FrameStatus;
import dk.portvagt.budget.Kroner;
import dk.portvagt.budget.LineStatus;
import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.PoolQueries;
import dk.portvagt.landscape.OperatingCost;
import dk.portvagt.landscape.OperationCommitments;
import dk.portvagt.landscape.OperationGap;
import dk.portvagt.meeting.StandingItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reports the pool to every meeting: each line in use, its forecast, and the uncovered cost. */
@Component
public class BudgetOverview implements StandingItem {

    private final BudgetYears years;
    private final PoolQueries pool;
    private final BudgetFrames frames;
    private final FollowUps followUps;
    private final OperationCommitments operation;

    BudgetOverview(
            BudgetYears years,
            PoolQueries pool,
            BudgetFrames frames,
            FollowUps followUps,
            OperationCommitments operation) {
        this.years = years;
        this.pool = pool;
        this.frames = frames;
        this.followUps = followUps;
        this.operation = operation;
    }

    @Override
    public Kind kind() {
        return Kind.BUDGET;
    }

    @Override
    public List<String> lines(String municipality, LocalDate on) {
        List<Integer> inUse = years.inUse(municipality);
        List<LineStatus> lines = inUse.isEmpty() ? List.of() : pool.lines(municipality, inUse.get(0));
        return inUse.stream()
                .flatMap(year -> Stream.of(
                                lines.stream()
                                        .filter(line -> line.line().year() == year)
                                        .map(this::status),
                                gap(municipality, year).stream(),
                                exceeded(municipality, year))
                        .flatMap(told -> told))
                .toList();
    }

    private String status(LineStatus status) {
        String text = "%s %d: %s i alt, %s til rådighed, %s reserveret, %s disponeret, %s forbrugt"
                .formatted(
                        status.line().line().heading(),
                        status.line().year(),
                        Kroner.format(status.budget()),
                        Kroner.format(status.available()),
                        Kroner.format(status.reserved()),
                        Kroner.format(status.committed()),
                        Kroner.format(status.spent()));
        return forecast(status).map(forecast -> text + "; " + forecast).orElse(text);
    }

    private Optional<String> forecast(LineStatus status) {
        PoolLine line = status.line().line();
        return followUps
                .latest(status.line().municipality(), status.line().year())
                .map(followUp -> {
                    BigDecimal expected = followUp.total(line, ForecastRow::expected);
                    BigDecimal forecast =
                            status.budget().subtract(status.available()).add(expected);
                    return "forventet årsforbrug %s, afvigelse %s"
                            .formatted(
                                    Kroner.format(forecast),
                                    Kroner.format(status.budget().subtract(forecast)));
                });
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
