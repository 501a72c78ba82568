/**
 * The central pool (R6, R8 to R10): accounts, the append-only ledger that moves money between them, and its answers.
 *
 * <p>Amounts are DKK, exact to the øre. Not enough money is an answer ({@link dk.portvagt.budget.BookingResult.Short}),
 * never an exception; an invalid amount (zero, negative, too large, fractions of an øre) is one. The database itself
 * enforces the invariants: see {@code db/migration}.
 */
package dk.portvagt.budget;
