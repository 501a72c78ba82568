package dk.portvagt.budget;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the figures of a municipality's lines. Pages, forms and papers show these and compute none of their own. */
@Component
public class BudgetFigures {

    private final PoolQueries queries;
    private final FollowUps followUps;
    private final Clock clock;

    BudgetFigures(PoolQueries queries, FollowUps followUps, Clock clock) {
        this.queries = queries;
        this.followUps = followUps;
        this.clock = clock;
    }

    /**
     * Holds figures and the moment they were taken.
     *
     * @param takenAt to the minute
     */
    public record Taken(OffsetDateTime takenAt, List<LineFigures> lines) {

        public Taken {
            lines = List.copyOf(lines);
        }
    }

    /** Takes the figures of all lines from the given year on, in the order of year and line. */
    public Taken take(String municipality, int fromYear) {
        Map<Integer, Optional<FollowUp>> latest = new HashMap<>();
        List<LineFigures> lines = queries.lines(municipality, fromYear).stream()
                .map(line -> figures(
                        line, latest.computeIfAbsent(line.line().year(), year -> followUps.latest(municipality, year))))
                .toList();
        return new Taken(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES), lines);
    }

    private static LineFigures figures(LineStatus line, Optional<FollowUp> followUp) {
        return new LineFigures(
                line,
                followUp.map(latest -> latest.total(line.line().line(), ForecastRow::forecast))
                        .orElse(null),
                followUp.map(FollowUp::asOf).orElse(null));
    }
}
