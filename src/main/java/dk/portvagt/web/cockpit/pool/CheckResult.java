package dk.portvagt.web.cockpit.pool;

import dk.portvagt.budget.LedgerCheck;
import dk.portvagt.budget.PoolText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Describes the result of a check of the ledger, in DKK.
 *
 * @param municipality its name
 * @param total of all accounts; zero in a correct ledger
 */
public record CheckResult(
        String municipality,
        boolean balanced,
        long accounts,
        long bookings,
        BigDecimal booked,
        BigDecimal total,
        List<AccountFault> faults) {

    /**
     * Describes an account with a wrong balance, or a decision with bookings beyond what it grants.
     *
     * @param account its name in Danish
     * @param balance the account's balance, or what the decision grants
     * @param movements the sum of its bookings
     */
    public record AccountFault(String account, BigDecimal balance, BigDecimal movements, BigDecimal difference) {

        static AccountFault of(LedgerCheck.Fault fault) {
            return new AccountFault(
                    "%s, %s%s"
                            .formatted(
                                    PoolText.line(fault.line()),
                                    fault.kind().danishName(),
                                    fault.caseNumber() == null ? "" : ", sag " + fault.caseNumber()),
                    fault.balance(),
                    fault.movements(),
                    fault.balance().subtract(fault.movements()));
        }

        static AccountFault of(LedgerCheck.Overuse overuse) {
            return new AccountFault(
                    "Beslutning %d, %s på %s: mere end bevilget"
                            .formatted(
                                    overuse.decisionId(), overuse.kind().danishName(), PoolText.line(overuse.line())),
                    overuse.granted(),
                    overuse.used(),
                    overuse.granted().subtract(overuse.used()));
        }
    }

    static CheckResult of(String municipality, LedgerCheck.Report report) {
        return new CheckResult(
                municipality,
                report.isBalanced(),
                report.accounts(),
                report.bookings(),
                report.booked(),
                report.total(),
                Stream.concat(
                                report.faults().stream().map(AccountFault::of),
                                report.overuses().stream().map(AccountFault::of))
                        .toList());
    }
}
