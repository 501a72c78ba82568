package dk.portvagt.gate;

import dk.portvagt.budget.PoolLine;
import dk.portvagt.budget.YearAmount;
import java.math.BigDecimal;
import java.util.List;

/** Holds the money a review asks for, in DKK. Has no amounts where an approval grants none. */
public record Funding(PoolLine line, List<YearAmount> amounts) {

    public Funding {
        amounts =
                amounts.stream().filter(wanted -> wanted.amount().signum() != 0).toList();
    }

    public BigDecimal total() {
        return amounts.stream().map(YearAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
