package dk.portvagt.budget;

import dk.portvagt.budget.Draw.Account;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Holds the money a case has reserved and committed of one line in one year, in DKK, with the dimensions of its
 * bookings.
 *
 * @param category hardware, software or consultancy
 */
public record CaseMoney(
        LineYear line, String caseNumber, String category, String office, BigDecimal reserved, BigDecimal committed) {

    public BigDecimal total() {
        return reserved.add(committed);
    }

    List<Draw> draws(Function<AccountKind, Account> to) {
        List<Draw> draws = new ArrayList<>();
        add(draws, AccountKind.RESERVED, reserved, to);
        add(draws, AccountKind.COMMITTED, committed, to);
        return draws;
    }

    private void add(List<Draw> draws, AccountKind kind, BigDecimal amount, Function<AccountKind, Account> to) {
        if (amount.signum() > 0) {
            draws.add(new Draw(draws.size() + 1, Account.of(kind, line), to.apply(kind), amount, null));
        }
    }
}
