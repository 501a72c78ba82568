package dk.portvagt.budget;

import static dk.portvagt.budget.AccountKind.APPROPRIATION;
import static dk.portvagt.budget.AccountKind.AVAILABLE;
import static dk.portvagt.budget.AccountKind.COMMITTED;
import static dk.portvagt.budget.AccountKind.RESERVED;
import static dk.portvagt.budget.AccountKind.SPENT;

import dk.portvagt.budget.Draw.Account;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The central pool of every municipality (R6, R8).
 *
 * <p>Every booking is part of the caller's transaction, of the engine's in a delegate: it commits with the step or not
 * at all. It rests on a decision (R10) and is booked once per key, whatever is retried. Amounts are DKK; an amount that
 * is no amount is an {@link IllegalArgumentException}, too little money is an answer.
 */
@Component
public class CentralPool {

    private final LedgerPosting ledger;
    private final PoolQueries queries;

    CentralPool(LedgerPosting ledger, PoolQueries queries) {
        this.ledger = ledger;
        this.queries = queries;
    }

    /** Gives a line money: an opened year's budget, or a supplementary appropriation. */
    public BookingResult appropriate(LineYear line, BigDecimal amount, Basis basis) {
        requireOwn(line, basis);
        return ledger.post(
                Operation.APPROPRIATE,
                Draw.one(Account.of(APPROPRIATION, line), Account.of(AVAILABLE, line), amount),
                basis);
    }

    /** Moves available money between lines or years. */
    public BookingResult transfer(LineYear from, LineYear to, BigDecimal amount, Basis basis) {
        requireOwn(from, basis);
        requireOwn(to, basis);
        if (from.equals(to)) {
            throw new IllegalArgumentException("a transfer from a line to itself: " + from);
        }
        return ledger.post(
                Operation.TRANSFER, Draw.one(Account.of(AVAILABLE, from), Account.of(AVAILABLE, to), amount), basis);
    }

    /** Sets money aside for the case, in all the years or in none. */
    public BookingResult reserve(PoolLine line, List<YearAmount> amounts, Basis basis) {
        basis.requireCase();
        return ledger.post(Operation.RESERVE, Draw.perYear(line, amounts, AVAILABLE, RESERVED), basis);
    }

    /** Binds what the case has reserved, at the signature of a contract. Short when the contract is dearer. */
    public BookingResult commitReserved(PoolLine line, List<YearAmount> amounts, Basis basis) {
        basis.requireCase();
        return ledger.post(Operation.COMMIT_RESERVED, Draw.perYear(line, amounts, RESERVED, COMMITTED), basis);
    }

    /** Binds money straight from the line: the yearly cost of a solution that goes into operation. */
    public BookingResult commitFromPool(PoolLine line, List<YearAmount> amounts, Basis basis) {
        basis.requireCase();
        return ledger.post(Operation.COMMIT_FROM_POOL, Draw.perYear(line, amounts, AVAILABLE, COMMITTED), basis);
    }

    /**
     * Pays from what the case has committed.
     *
     * @param reservedMayPay whether its reservation pays what the commitments do not cover: in clarification and
     *     phase-out, where no contract is signed
     */
    public BookingResult spend(PoolLine line, int year, BigDecimal amount, Basis basis, boolean reservedMayPay) {
        basis.requireCase();
        Account spent = new Account(SPENT, line, year);
        List<Draw> draws = new ArrayList<>(Draw.one(new Account(COMMITTED, line, year), spent, amount));
        if (reservedMayPay) {
            draws.addAll(Draw.one(new Account(RESERVED, line, year), spent, amount));
        }
        return ledger.post(Operation.SPEND, draws, basis);
    }

    /** Gives back what the case has reserved and not used, on all lines and in all years. */
    public BookingResult releaseReserved(Basis basis) {
        return ledger.post(Operation.RELEASE_RESERVED, everything(basis, List.of(RESERVED)), basis);
    }

    /** Gives back all that the case has reserved or committed and not spent. */
    public BookingResult releaseAll(Basis basis) {
        return ledger.post(Operation.RELEASE_ALL, everything(basis, List.of(RESERVED, COMMITTED)), basis);
    }

    /** Hands available money of a line on to the year after. */
    BookingResult carryOver(LineYear line, BigDecimal amount, Basis basis) {
        requireOwn(line, basis);
        return ledger.post(
                Operation.CARRY_OVER,
                Draw.one(Account.of(AVAILABLE, line), new Account(AVAILABLE, line.line(), line.year() + 1), amount),
                basis);
    }

    /** Hands on what the case has reserved and committed of a line in a year to the year after, as what it is. */
    BookingResult carryOver(CaseMoney money, Basis basis) {
        return ledger.post(
                Operation.CARRY_OVER,
                money.draws(kind ->
                        new Account(kind, money.line().line(), money.line().year() + 1)),
                basis);
    }

    /** Gives what the case has reserved and committed of a line in a year back to that line, at the year's end. */
    BookingResult giveBack(CaseMoney money, Basis basis) {
        return ledger.post(Operation.CARRY_OVER, money.draws(kind -> Account.of(AVAILABLE, money.line())), basis);
    }

    /**
     * Reverses what was booked under a key, with new bookings that name the old ones. Short when the money has moved on
     * since.
     *
     * @throws IllegalArgumentException if nothing is booked under the key in the basis's municipality and case, or it
     *     has been corrected under another key
     */
    public BookingResult correct(String bookingKey, Basis basis) {
        List<Draw> reversal = queries.reversalOf(bookingKey, basis);
        if (reversal.isEmpty()) {
            throw new IllegalArgumentException("Nothing to correct is booked under " + bookingKey);
        }
        queries.keyOfCorrection(bookingKey)
                .filter(key -> !key.equals(basis.key()))
                .ifPresent(key -> {
                    throw new IllegalArgumentException(bookingKey + " is already corrected, under " + key);
                });
        return ledger.post(Operation.CORRECT, reversal, basis);
    }

    /** What the line lacks to cover the amounts right now; empty when it covers them. Nothing is set aside. */
    public List<Shortfall> check(String municipality, PoolLine line, List<YearAmount> amounts) {
        return Draw.perYear(line, amounts, AVAILABLE, RESERVED).stream()
                .map(draw -> {
                    LineYear asked =
                            new LineYear(municipality, line, draw.from().year());
                    return new Shortfall(asked, draw.amount(), queries.available(asked));
                })
                .filter(shortfall -> shortfall.missing().signum() > 0)
                .toList();
    }

    /** What the line can still give; zero in a year that is not opened, or closed. */
    public BigDecimal available(LineYear line) {
        return queries.available(line);
    }

    /** What the case has reserved, committed and spent. */
    public CasePosition position(String caseNumber) {
        return queries.position(caseNumber);
    }

    /** Whether all accounts sum to zero and every balance is what the ledger says. Reads the whole ledger. */
    public boolean isBalanced() {
        return queries.isBalanced();
    }

    private List<Draw> everything(Basis basis, List<AccountKind> kinds) {
        List<Draw> draws = new ArrayList<>();
        for (Account from : queries.accountsWithMoney(basis.requireCase(), kinds)) {
            draws.add(new Draw(draws.size() + 1, from, new Account(AVAILABLE, from.line(), from.year()), null, null));
        }
        return draws;
    }

    private static void requireOwn(LineYear line, Basis basis) {
        if (!line.municipality().equals(basis.municipality())) {
            throw new IllegalArgumentException(line + " is not a line of municipality " + basis.municipality());
        }
    }
}
