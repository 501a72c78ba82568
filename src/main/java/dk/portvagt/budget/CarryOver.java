package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Holds the steering group's decision on the money that a closing year hands on to the next.
 *
 * @param available each line's unspent money to hand on, in DKK; any remainder lapses
 * @param givenBack per line, the cases whose reserved and committed money first returns to the line. The money of all
 *     other cases is handed on with them.
 */
public record CarryOver(Map<PoolLine, BigDecimal> available, Map<PoolLine, Set<String>> givenBack) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if an amount is negative, too large or has fractions of an øre
     */
    public CarryOver {
        available.values().forEach(Kroner::requireNotNegative);
        available = Map.copyOf(available);
        givenBack = Map.copyOf(givenBack);
    }

    BigDecimal available(PoolLine line) {
        return available.getOrDefault(line, BigDecimal.ZERO);
    }

    boolean isGivenBack(CaseMoney money) {
        return givenBack.getOrDefault(money.line().line(), Set.of()).contains(money.caseNumber());
    }
}
