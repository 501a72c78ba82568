package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What the steering group has decided that a closing year hands on to the next.
 *
 * @param available the unspent money of each line that goes along, in DKK; what is left beyond it lapses
 * @param givenBack the cases whose reserved and committed money on the line goes back to it first; that of all other
 *     cases goes along with them
 */
public record CarryOver(Map<PoolLine, BigDecimal> available, Map<PoolLine, Set<String>> givenBack) {

    /** @throws IllegalArgumentException if an amount is negative, too large or has fractions of an øre */
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
