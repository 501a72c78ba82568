package dk.portvagt.workflow.delegate.acquisition;

import dk.portvagt.budget.YearAmount;
import java.util.List;
import java.util.stream.LongStream;

/** The same cost every year of a solution's life. */
final class OperatingCosts {

    private OperatingCosts() {}

    static List<YearAmount> over(long firstYear, long lifetimeYears, long yearlyKroner) {
        return LongStream.range(firstYear, firstYear + lifetimeYears)
                .mapToObj(year -> YearAmount.of(year, yearlyKroner))
                .toList();
    }
}
