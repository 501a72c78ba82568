/**
 * Keeps the central pool (R6, R8 to R10): accounts, the append-only ledger that moves money between them, and its
 * answers.
 *
 * <p>Amounts are DKK, exact to the øre. Not enough money is an answer ({@link dk.portvagt.budget.BookingResult.Short}),
 * never an exception. An invalid amount (zero, negative, too large, fractions of an øre) throws an exception. The
 * database itself enforces the invariants: see {@code db/migration}.
 */
@NullMarked
package dk.portvagt.budget;

import org.jspecify.annotations.NullMarked;
