package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.FollowUp;
import dk.portvagt.budget.FollowUps;
import dk.portvagt.budget.ForecastRow;
import dk.portvagt.budget.PoolQueries;
import dk.portvagt.web.cockpit.pool.MoneyTrail.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Collects each office's forecast, by the latest follow-up on each year. */
@Component
class OfficeForecasts {

    /** Precedes the first year that can be budgeted. */
    private static final int FROM_THE_BEGINNING = 0;

    private final PoolQueries queries;
    private final FollowUps followUps;

    OfficeForecasts(PoolQueries queries, FollowUps followUps) {
        this.queries = queries;
        this.followUps = followUps;
    }

    /** Returns the forecasts of the part's year, line and office; a forecast has no categories and no cases. */
    List<OfficeForecastRow> of(Part part) {
        return years(part)
                .map(year -> followUps.latest(part.municipality(), year))
                .flatMap(Optional::stream)
                .flatMap(followUp -> rows(followUp, part))
                .toList();
    }

    private Stream<Integer> years(Part part) {
        return part.year() != null
                ? Stream.of(part.year())
                : queries.lines(part.municipality(), FROM_THE_BEGINNING).stream()
                        .map(line -> line.line().year())
                        .distinct();
    }

    private static Stream<OfficeForecastRow> rows(FollowUp followUp, Part part) {
        return followUp.rows().stream()
                .filter(row -> part.line() == null || part.line() == row.line())
                .filter(row -> part.office() == null || part.office().equals(row.office()))
                .filter(OfficeForecasts::hasMoney)
                .map(row -> OfficeForecastRow.of(followUp, row));
    }

    private static boolean hasMoney(ForecastRow row) {
        return row.budget().signum() != 0 || row.forecast().signum() != 0;
    }
}
