package dk.portvagt.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Describes money that a paper asks for, and that a decision on it grants. The database reads it as JSON by these
 * names.
 *
 * @param year the year that receives; for a carry-over and for giving back the year that closes
 * @param everyYear whether the amount is granted in every year from that one on
 * @param fromLine the line that gives a transfer; null for every other kind
 * @param fromYear the year that gives a transfer; null for every other kind
 * @param caseNumber the case whose money is given back, or the case that may operate where one decision grants several
 *     cases; null for every other grant
 * @param amount DKK; null for giving back, which returns everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Grant(
        GrantKind kind,
        PoolLine line,
        int year,
        boolean everyYear,
        @Nullable PoolLine fromLine,
        @Nullable Integer fromYear,
        @Nullable String caseNumber,
        @Nullable BigDecimal amount) {

    public static Grant appropriate(LineYear line, BigDecimal amount) {
        return of(GrantKind.APPROPRIATE, line.line(), line.year(), amount);
    }

    public static Grant adjustPrices(LineYear line, BigDecimal amount) {
        return of(GrantKind.ADJUST_PRICES, line.line(), line.year(), amount);
    }

    public static Grant transfer(LineYear from, LineYear to, BigDecimal amount) {
        return new Grant(
                GrantKind.TRANSFER,
                to.line(),
                to.year(),
                false,
                from.line(),
                from.year(),
                null,
                Kroner.requirePositive(amount));
    }

    public static Grant reserve(PoolLine line, YearAmount wanted) {
        return of(GrantKind.RESERVE, line, wanted.year(), wanted.amount());
    }

    /** Grants the amount in every year from the given one on. */
    public static Grant operate(PoolLine line, YearAmount firstYear) {
        return new Grant(
                GrantKind.COMMIT,
                line,
                firstYear.year(),
                true,
                null,
                null,
                null,
                Kroner.requirePositive(firstYear.amount()));
    }

    /**
     * Grants the case the amount in every year from the given one on, by a decision on the operation of several cases.
     * By a decision on a change of the case's solution, the amount is added to what is in force.
     */
    public static Grant operate(String caseNumber, PoolLine line, YearAmount firstYear) {
        return new Grant(
                GrantKind.COMMIT,
                line,
                firstYear.year(),
                true,
                null,
                null,
                caseNumber,
                Kroner.requirePositive(firstYear.amount()));
    }

    public static Grant carryOver(LineYear line, BigDecimal amount) {
        return of(GrantKind.CARRY_OVER, line.line(), line.year(), amount);
    }

    public static Grant giveBack(PoolLine line, int year, String caseNumber) {
        return new Grant(GrantKind.GIVE_BACK, line, year, false, null, null, caseNumber, null);
    }

    /** Tells whether both grant the same, whatever the amount. */
    public boolean isLike(Grant other) {
        return withAmount(null).equals(other.withAmount(null));
    }

    /** Returns the same grant of another amount. */
    public Grant withAmount(@Nullable BigDecimal other) {
        return new Grant(kind, line, year, everyYear, fromLine, fromYear, caseNumber, other);
    }

    private static Grant of(GrantKind kind, PoolLine line, int year, BigDecimal amount) {
        return new Grant(kind, line, year, false, null, null, null, Kroner.requirePositive(amount));
    }
}
