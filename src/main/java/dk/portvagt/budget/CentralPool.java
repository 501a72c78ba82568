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
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Books on the central pool of every municipality (R6, R8).
 *
 * <p>Every booking is part of the caller's transaction, in a delegate the engine's. It commits with the step or not at
 * all. It rests on a decision (R10). It is idempotent: retries with the same key book once. Amounts are DKK. An invalid
 * amount throws an {@link IllegalArgumentException}; a lack of money is an answer.
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

    /** Gives a line of an opened year money for the rise in prices and wages, as a change of its own. */
    public BookingResult adjustPrices(LineYear line, BigDecimal amount, Basis basis) {
        requireOwn(line, basis);
        return ledger.post(
                Operation.ADJUST_PRICES,
                Draw.one(Account.of(APPROPRIATION, line), Account.of(AVAILABLE, line), amount),
                basis);
    }

    /** Moves available money between lines or years. */
    public BookingResult transfer(LineYear from, LineYear to, BigDecimal amount, Basis basis) {
        requireOwn(from, basis);
        requireOwn(to, basis);
        if (from.equals(to)) {
            throw new IllegalArgumentException("Transfer from a line to itself: " + from);
        }
        return ledger.post(
                Operation.TRANSFER, Draw.one(Account.of(AVAILABLE, from), Account.of(AVAILABLE, to), amount), basis);
    }

    /** Reserves money for the case, in all the years or in none. */
    public BookingResult reserve(PoolLine line, List<YearAmount> amounts, Basis basis) {
        basis.requireCase();
        return ledger.post(Operation.RESERVE, Draw.perYear(line, amounts, AVAILABLE, RESERVED), basis);
    }

    /**
     * Commits the case's reserved money at the signature of a contract. Returns a shortfall when the contract costs
     * more.
     */
    public BookingResult commitReserved(PoolLine line, List<YearAmount> amounts, Basis basis) {
        basis.requireCase();
        return ledger.post(Operation.COMMIT_RESERVED, Draw.perYear(line, amounts, RESERVED, COMMITTED), basis);
    }

    /** Commits money straight from the line: the yearly cost of a solution that goes into operation. */
    public BookingResult commitFromPool(PoolLine line, List<YearAmount> amounts, Basis basis) {
        basis.requireCase();
        return ledger.post(Operation.COMMIT_FROM_POOL, Draw.perYear(line, amounts, AVAILABLE, COMMITTED), basis);
    }

    /**
     * Pays from the case's committed money.
     *
     * @param reservedMayPay whether reserved money pays the part that the commitments do not cover, as in clarification
     *     and phase-out, where no contract is signed
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

    /** Releases the case's unused reservations on all lines and in all years. */
    public BookingResult releaseReserved(Basis basis) {
        return ledger.post(Operation.RELEASE_RESERVED, everything(basis, List.of(RESERVED)), basis);
    }

    /**
     * Releases all money that the case has reserved or committed and not spent. The database refuses to release
     * committed money on a decision that is no approval.
     */
    public BookingResult releaseAll(Basis basis) {
        return ledger.post(Operation.RELEASE_ALL, everything(basis, List.of(RESERVED, COMMITTED)), basis);
    }

    /** Carries available money of a line over to the next year. */
    BookingResult carryOver(LineYear line, BigDecimal amount, Basis basis) {
        requireOwn(line, basis);
        return ledger.post(
                Operation.CARRY_OVER,
                Draw.one(Account.of(AVAILABLE, line), new Account(AVAILABLE, line.line(), line.year() + 1), amount),
                basis);
    }

    /**
     * Carries the case's reserved and committed money of a line and year over to the next year. Its kinds stay the
     * same.
     */
    BookingResult carryOver(CaseMoney money, Basis basis) {
        return ledger.post(
                Operation.CARRY_OVER,
                money.draws(kind ->
                        new Account(kind, money.line().line(), money.line().year() + 1)),
                basis);
    }

    /** Returns the case's reserved and committed money of a line and year to that line, at the year's end. */
    BookingResult giveBack(CaseMoney money, Basis basis) {
        return ledger.post(Operation.CARRY_OVER, money.draws(kind -> Account.of(AVAILABLE, money.line())), basis);
    }

    /**
     * Reverses the bookings under a key with new bookings that refer to them. Returns a shortfall when the money has
     * moved on since.
     *
     * @throws IllegalArgumentException if the key has no bookings in the basis's municipality and case, or was
     *     corrected under another key
     */
    public BookingResult correct(String bookingKey, Basis basis) {
        List<Draw> reversal = queries.reversalOf(bookingKey, basis);
        if (reversal.isEmpty()) {
            throw new IllegalArgumentException("No booking to correct under key " + bookingKey);
        }
        queries.keyOfCorrection(bookingKey)
                .filter(key -> !key.equals(basis.key()))
                .ifPresent(key -> {
                    throw new IllegalArgumentException(bookingKey + " is already corrected, under " + key);
                });
        return ledger.post(Operation.CORRECT, reversal, basis);
    }

    /**
     * Takes back a part of what was spent under a key, with new bookings that refer to it: money that came from two
     * kinds goes back to the last one first.
     *
     * @param amount DKK, at most {@link #left}
     * @throws IllegalArgumentException if less than the amount is left to take back
     */
    public BookingResult takeBack(String bookingKey, BigDecimal amount, Basis basis) {
        BigDecimal missing = Kroner.requirePositive(amount);
        List<Draw> parts = new ArrayList<>();
        for (Draw whole : queries.takingBack(bookingKey, basis)) {
            BigDecimal part = missing.min(whole.amount());
            if (part.signum() > 0) {
                parts.add(new Draw(parts.size() + 1, whole.from(), whole.to(), part, whole.corrects()));
                missing = missing.subtract(part);
            }
        }
        if (missing.signum() > 0) {
            throw new IllegalArgumentException(missing + " kr. more than is left of " + bookingKey);
        }
        return ledger.post(Operation.CORRECT, parts, basis);
    }

    /**
     * Gives committed money of the case back to its line and year: a rest that closing years carried here, where the
     * booking that committed it can be reversed no more.
     */
    public BookingResult giveBackCommitted(LineYear line, BigDecimal amount, Basis basis) {
        requireOwn(line, basis);
        return ledger.post(
                Operation.RELEASE_ALL,
                Draw.one(Account.of(COMMITTED, line), Account.of(AVAILABLE, line), amount),
                basis);
    }

    /**
     * Returns the year that holds now what the case committed in a year: each closing carries it to the next one.
     *
     * @return empty if a closing gave it back to the line
     */
    public Optional<Integer> yearHolding(PoolLine line, int year, Basis basis) {
        return queries.yearHolding(line, year, basis);
    }

    /** Returns what no correction has taken back of the bookings under the key, in DKK. */
    public BigDecimal left(String bookingKey, Basis basis) {
        return queries.takingBack(bookingKey, basis).stream()
                .map(Draw::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns the line's current shortfall for the amounts; empty when the line covers them. Reserves nothing. */
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

    /** Returns the line's available money; zero in a year that is not open, or closed. */
    public BigDecimal available(LineYear line) {
        return queries.available(line);
    }

    /** Returns the case's reserved, committed and spent money. */
    public CasePosition position(String caseNumber) {
        return queries.position(caseNumber);
    }

    /** Tells whether a contract bound money of the case, also when all of it is paid now. */
    public boolean wasCommitted(String caseNumber) {
        return queries.wasCommitted(caseNumber);
    }

    /** Tells whether all accounts sum to zero and every balance equals its ledger entries. Reads the whole ledger. */
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
            throw new IllegalArgumentException(line + " does not belong to municipality " + basis.municipality());
        }
    }
}
