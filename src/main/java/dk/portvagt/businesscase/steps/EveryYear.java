package dk.portvagt.businesscase.steps;

import dk.portvagt.budget.YearAmount;
import java.util.List;
import java.util.stream.LongStream;

/** Repeats the same amount every year. */
final class EveryYear {

    private EveryYear() {}

    /**
     * Returns the amount for every year from the first up to the end.
     *
     * @param end the first year without it; no amounts when it is not after the first
     * @param kroner whole kroner a year
     */
    static List<YearAmount> from(long firstYear, long end, long kroner) {
        return LongStream.range(firstYear, end)
                .mapToObj(year -> YearAmount.of(year, kroner))
                .toList();
    }
}
