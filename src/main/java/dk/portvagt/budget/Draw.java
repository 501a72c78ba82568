package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One source a posting draws upon, and where the money goes. {@code portvagt.post} reads it as JSON by these names.
 *
 * @param leg draws of the same leg share its amount and are drawn upon in order until it is covered
 * @param amount of the leg, in DKK; null to take everything that is there
 * @param corrects id of the booking that is reversed, or null
 */
record Draw(int leg, Account from, Account to, BigDecimal amount, Long corrects) {

    /** An account of the posting's municipality and, where the kind belongs to cases, of its case. */
    record Account(AccountKind kind, PoolLine line, int year) {

        static Account of(AccountKind kind, LineYear lineYear) {
            return new Account(kind, lineYear.line(), lineYear.year());
        }
    }

    static List<Draw> one(Account from, Account to, BigDecimal amount) {
        return List.of(new Draw(1, from, to, Kroner.requirePositive(amount), null));
    }

    /** One leg per year with money in it; amounts for the same year are added up. */
    static List<Draw> perYear(PoolLine line, List<YearAmount> amounts, AccountKind from, AccountKind to) {
        Map<Integer, BigDecimal> years = new TreeMap<>();
        amounts.forEach(asked -> years.merge(asked.year(), asked.amount(), BigDecimal::add));
        List<Draw> draws = new ArrayList<>();
        years.forEach((year, amount) -> {
            if (amount.signum() > 0) {
                draws.add(new Draw(
                        draws.size() + 1,
                        new Account(from, line, year),
                        new Account(to, line, year),
                        Kroner.requirePositive(amount),
                        null));
            }
        });
        return draws;
    }
}
