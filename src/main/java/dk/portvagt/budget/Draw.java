package dk.portvagt.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes one source of a posting and the destination of its money. {@code portvagt.post} reads it as JSON by these
 * names.
 *
 * @param leg draws of the same leg share its amount; they are used in order until it is covered
 * @param amount of the leg, in DKK; null to take the whole balance
 * @param corrects id of the booking to reverse
 */
record Draw(
        int leg,
        Account from,
        Account to,
        @Nullable BigDecimal amount,
        @Nullable Long corrects) {

    /** Identifies an account of the posting's municipality and, where the kind belongs to cases, of its case. */
    record Account(AccountKind kind, PoolLine line, int year) {

        static Account of(AccountKind kind, LineYear lineYear) {
            return new Account(kind, lineYear.line(), lineYear.year());
        }
    }

    static List<Draw> one(Account from, Account to, BigDecimal amount) {
        return List.of(new Draw(1, from, to, Kroner.requirePositive(amount), null));
    }

    /** Creates one leg per year with money in it. Adds up amounts for the same year. */
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
