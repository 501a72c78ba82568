package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Lists what an approval of it grants in the closing year. */
    public List<Grant> asks(String municipality, int year) {
        Stream<Grant> handedOn = available.entrySet().stream()
                .filter(line -> line.getValue().signum() > 0)
                .map(line -> Grant.carryOver(new LineYear(municipality, line.getKey(), year), line.getValue()));
        Stream<Grant> returned = givenBack.entrySet().stream()
                .flatMap(line ->
                        line.getValue().stream().map(caseNumber -> Grant.giveBack(line.getKey(), year, caseNumber)));
        return Stream.concat(handedOn, returned).toList();
    }

    /** Returns the same amounts, with the cases whose money the decision gives back. */
    public CarryOver givingBack(List<Grant> granted) {
        Map<PoolLine, Set<String>> decided = granted.stream()
                .filter(grant -> grant.kind() == GrantKind.GIVE_BACK)
                .collect(Collectors.groupingBy(
                        Grant::line, Collectors.mapping(Grant::caseNumber, Collectors.toUnmodifiableSet())));
        return new CarryOver(available, decided);
    }
}
